package org.vigil.page;

import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The order in which a request passes, unless the short cut answers it: headers, page cache, language; then security and controllers. */
@Configuration
@EnableConfigurationProperties(SiteAddress.class)
class PageConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Site> site;
    private final ObjectProvider<SiteLanguages> languages;

    PageConfiguration(ObjectProvider<Site> site, ObjectProvider<SiteLanguages> languages) {
        this.site = site;
        this.languages = languages;
    }

    @Bean
    FilterRegistrationBean<Filter> securityHeaders(SiteAddress address) {
        return first(new SecurityHeaders(address), 0);
    }

    @Bean
    FilterRegistrationBean<Filter> pageCacheFilter(PageCache cache, ObjectProvider<PublicRoutes> routes) {
        return first(new PageCacheFilter(cache, routes), 1);
    }

    @Bean
    FilterRegistrationBean<Filter> languageFilter(SiteAddress address) {
        return first(new LanguageFilter(site, address), 2);
    }

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> shortCut(PageCache cache, SiteAddress address) {
        return jetty -> jetty.addServerCustomizers(server -> {
            var shortCut = new ShortCut(cache, address);
            shortCut.setHandler(server.getHandler());
            server.setHandler(shortCut);
        });
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(languages.getObject());
    }
}
