package org.vigil.page;

import jakarta.servlet.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.LifeCycle;
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

    /** Put in at the start itself, when Spring Boot has put what counts requests around everything: outside of that, too. */
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> shortCut(PageCache cache, SiteAddress address) {
        return jetty -> jetty.addServerCustomizers(server -> server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                var shortCut = new ShortCut(cache, address, threadsOf(server));
                shortCut.setHandler(server.getHandler());
                server.setHandler(shortCut);
            }
        }));
    }

    /**
     * Jetty knows headers again that came over a connection before, and by itself takes capitals for small letters: behind
     * a proxy, one reader's cookie would be read as another had written it.
     */
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> headersAsTheyWereSent() {
        return jetty -> jetty.addServerCustomizers(server -> Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(HttpConfiguration.ConnectionFactory.class::cast)
                .forEach(http -> http.getHttpConfiguration().setHeaderCacheCaseSensitive(true)));
    }

    private static Executor threadsOf(Server server) {
        var virtual = VirtualThreads.getVirtualThreadsExecutor(server.getThreadPool());
        return virtual == null ? server.getThreadPool() : virtual;
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
