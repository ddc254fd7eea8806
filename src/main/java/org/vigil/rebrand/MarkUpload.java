package org.vigil.rebrand;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.vigil.look.Marks;

/** Lets one form send a file of so many bytes and no more; the server takes files from no other. */
@Configuration(proxyBeanMethods = false)
class MarkUpload {

    private static final String SERVER_RULE = "org.eclipse.jetty.multipartConfig";
    /** More than a mark may have, so that whoever brings a photograph is told in words; beyond that the server hangs up. */
    private static final int MOST = 3 * Marks.LARGEST_FILE;

    private static final MultipartConfigElement RULE = new MultipartConfigElement("", MOST, MOST, MOST);

    @Bean
    FilterRegistrationBean<Filter> markUploads() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            request.setAttribute(SERVER_RULE, RULE);
            chain.doFilter(request, response);
        });
        registration.addUrlPatterns(NamingController.MARK);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    /** The file that was sent; nothing if there was none. */
    static byte[] of(HttpServletRequest request) throws IOException, ServletException {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            return new byte[0];
        }
        var part = request.getPart("picture");
        if (part == null) {
            return new byte[0];
        }
        try (var in = part.getInputStream()) {
            return in.readNBytes(Marks.LARGEST_FILE + 1);
        } finally {
            part.delete();
        }
    }
}
