commonroom_fuzzer(results SOURCES fuzz_results.cpp USES commonroom_world)
