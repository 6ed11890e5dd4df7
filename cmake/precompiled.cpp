// No code: a target must have a source file to make a precompiled header.
