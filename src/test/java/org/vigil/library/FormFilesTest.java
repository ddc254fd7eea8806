package org.vigil.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are found in the bytes of a form, and bytes that are no form hold none. */
class FormFilesTest {

    private static final String TYPE = "multipart/form-data; boundary=xx";

    private static List<FormFiles> of(String type, String form) {
        return FormFiles.of(type, ByteBuffer.wrap(form.getBytes(StandardCharsets.UTF_8)));
    }

    private static String content(FormFiles file) {
        return StandardCharsets.UTF_8.decode(file.content().duplicate()).toString();
    }

    @Test
    void areFoundWithTheirNamesInTheirOrder() {
        var found = of("Multipart/Form-Data; charset=utf-8; boundary=\"xx\"", """
                --xx\r
                Content-Disposition: form-data; name="q"\r
                \r
                no file\r
                --xx\r
                Content-Disposition: form-data; name="files"; filename="Tür.jpg"\r
                Content-Type: image/jpeg\r
                \r
                one
                --xx in the middle\r
                --xx\r
                Content-Disposition: form-data; name="files"; filename="two.png"\r
                \r
                \r
                --xx--\r
                """.replace("\n--xx in", "\n-xx in"));

        assertThat(found).extracting(FormFiles::name).containsExactly("Tür.jpg", "two.png");
        assertThat(content(found.getFirst())).isEqualTo("one\n-xx in the middle");
        assertThat(content(found.getLast())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--xx",
                "--xx\r\n",
                "--xx\r\nContent-Disposition: form-data; filename=\"a.jpg\"\r\n\r\nnever ends",
                "--xx\r\nContent-Disposition: form-data; filename=\"\"\r\n\r\n\r\n--xx--",
                "--xx\r\nno head at all\r\n--xx--",
                "--yy\r\nContent-Disposition: form-data; filename=\"a.jpg\"\r\n\r\nx\r\n--yy--"
            })
    void areNoneWhereTheFormIsNone(String form) {
        assertThat(of(TYPE, form)).isEmpty();
    }

    @Test
    void areNoneWithoutABoundary() {
        assertThat(of("multipart/form-data", "--xx")).isEmpty();
        assertThat(of("text/plain", "--xx")).isEmpty();
        assertThat(FormFiles.of(null, ByteBuffer.allocate(0))).isEmpty();
    }
}
