#pragma once

// Hot loops are compiled for several kinds of vector unit and the best is chosen when the program starts.
// With no fused operations (-ffp-contract=off) and no reassociation, each version gives the same bits.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(COMMONROOM_SANITIZED)
#define COMMONROOM_MULTIVERSION __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define COMMONROOM_MULTIVERSION
#endif
