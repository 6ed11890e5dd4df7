/* Files that a page carries, as they are. */
    .section .rodata

    .global commonroom_style_begin
    .global commonroom_style_end
commonroom_style_begin:
    .incbin STYLE_FILE
commonroom_style_end:

    .global commonroom_charts_begin
    .global commonroom_charts_end
commonroom_charts_begin:
    .incbin CHARTS_FILE
commonroom_charts_end:

    .global commonroom_notices_begin
    .global commonroom_notices_end
commonroom_notices_begin:
    .incbin NOTICES_FILE
commonroom_notices_end:

    .section .note.GNU-stack, "", %progbits
