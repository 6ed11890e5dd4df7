commonroom_fuzzer(register SOURCES fuzz_register.cpp USES commonroom_world)
