package org.vigil.report;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.vigil.desk.Fields;

/**
 * A form with a file in it. Its token stands in its address, so that the server reads the body only here, after it is known
 * who sends it and from which page; it takes such forms nowhere else.
 */
record DocumentUpload(ReportForm form, @Nullable Part file, Collection<Part> parts) implements AutoCloseable {

    private static final String SERVER_RULE = "org.eclipse.jetty.multipartConfig";
    private static final int MOST = 62 * 1024 * 1024;
    private static final int LONGEST_FIELD = 4_096;
    private static final int MOST_IN_MEMORY = 64 * 1024;

    /** Reads what was sent; the file lies in that folder until this is closed. */
    static DocumentUpload of(HttpServletRequest request, Path folder) throws IOException, ServletException {
        var fields = new LinkedMultiValueMap<String, String>();
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            return new DocumentUpload(new ReportForm(new Fields(fields)), null, List.of());
        }
        if (request.getContentLengthLong() > MOST) {
            throw ReportRefused.tooLarge(request.getContentLengthLong());
        }
        request.setAttribute(SERVER_RULE, new MultipartConfigElement(folder.toString(), MOST, MOST, MOST_IN_MEMORY));
        Part file = null;
        var parts = request.getParts();
        for (var part : parts) {
            if (part.getSubmittedFileName() == null) {
                fields.add(part.getName(), text(part));
            } else if (part.getSize() > 0) {
                file = part;
            }
        }
        return new DocumentUpload(new ReportForm(new Fields(fields)), file, parts);
    }

    private static String text(Part part) throws IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        }
    }

    InputStream content() throws IOException {
        if (file == null) {
            throw new ReportRefused("file");
        }
        return file.getInputStream();
    }

    String name() {
        return file == null || file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
    }

    @Override
    public void close() throws IOException {
        for (var part : parts) {
            part.delete();
        }
    }
}
