package org.vigil.report;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Lets the form of a story's documents send a file of so many bytes and no more; the server takes files from few others. */
@Configuration(proxyBeanMethods = false)
class DocumentUpload {

    private static final String SERVER_RULE = "org.eclipse.jetty.multipartConfig";
    private static final int MOST = 62 * 1024 * 1024;
    private static final int IN_MEMORY = 1024 * 1024;
    private static final MultipartConfigElement RULE = new MultipartConfigElement("", MOST, MOST, IN_MEMORY);

    @Bean
    FilterRegistrationBean<Filter> documentUploads() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (((HttpServletRequest) request).getRequestURI().endsWith("/documents/new")) {
                request.setAttribute(SERVER_RULE, RULE);
            }
            chain.doFilter(request, response);
        });
        registration.addUrlPatterns("/desk/stories/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    /** The file that was sent; null if there was none. */
    static @Nullable Part of(HttpServletRequest request) throws IOException, ServletException {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            return null;
        }
        var part = request.getPart("file");
        return part == null || part.getSize() == 0 ? null : part;
    }
}
