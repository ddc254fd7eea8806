package org.vigil.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the language its page is asked for in. */
@Component
public class SiteLanguages implements HandlerMethodArgumentResolver {

    private final Site site;

    SiteLanguages(Site site) {
        this.site = site;
    }

    public SiteLanguage of(HttpServletRequest request) {
        var named = (String) request.getAttribute(LanguageFilter.LANGUAGE);
        return site.language(named == null ? site.firstLanguage() : named);
    }

    /** Lets a request be answered in a language that its address does not name. */
    public static void speak(HttpServletRequest request, String language) {
        request.setAttribute(LanguageFilter.LANGUAGE, language);
    }

    /** Lets a request be answered in the language that another path names, and gives that path without it. */
    public static String take(HttpServletRequest request, String path) {
        var split = LanguagePath.of(path);
        if (split.language() != null) {
            speak(request, split.language());
        }
        return split.path();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SiteLanguage.class;
    }

    @Override
    public SiteLanguage resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of((HttpServletRequest) request.getNativeRequest());
    }
}
