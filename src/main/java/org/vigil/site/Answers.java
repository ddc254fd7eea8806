package org.vigil.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.SiteLanguages;
import org.vigil.shared.Ids;
import org.vigil.shared.NotFound;
import org.vigil.shared.Refusal;
import org.vigil.site.view.ErrorPage;

/** What readers are told when a request does not end in a page: calm words, a next step, and for our faults an id. */
@ControllerAdvice
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Frames frames;
    private final SiteLanguages languages;
    private final Redirects redirects;
    private final Clock clock;

    Answers(Frames frames, SiteLanguages languages, Redirects redirects, Clock clock) {
        this.frames = frames;
        this.languages = languages;
        this.redirects = redirects;
        this.clock = clock;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound nothing, HttpServletRequest request) {
        return redirects
                .of(request, languages.of(request))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, null, request));
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        LOG.debug("Refused: {}", refusal.code());
        return answer(HttpStatus.CONFLICT, null, request);
    }

    /** Faults are ours unless it is known that the request was at fault: a wrong method, an unreadable parameter. */
    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return answer(known.getStatusCode(), null, request);
        }
        if (failure instanceof TypeMismatchException) {
            return answer(HttpStatus.NOT_FOUND, null, request);
        }
        if (failure instanceof MultipartException || failure instanceof HttpMessageNotReadableException) {
            return answer(HttpStatus.BAD_REQUEST, null, request);
        }
        if (failure instanceof HttpException unreadable && unreadable.getCode() < 500) {
            return answer(HttpStatusCode.valueOf(unreadable.getCode()), null, request);
        }
        var id = Ids.next(clock.instant()).toString();
        LOG.error("Error {}", id, failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, id, request);
    }

    private ModelAndView answer(HttpStatusCode status, @Nullable String id, HttpServletRequest request) {
        var language = languages.of(request);
        var words = language.words();
        var code = switch (status.value()) {
            case 400, 404, 405, 410, 500 -> status.value();
            default -> status.is4xxClientError() ? 400 : 500;
        };
        var title = words.say("error." + code + ".title");
        var heading = Heading.of(title, "/").hiddenFromSearchEngines();
        var page = new ErrorPage(
                frames.frame(language, heading), status.value(), title, words.say("error." + code + ".text"), id);
        return new ModelAndView("site/error", Map.of("page", page), HttpStatus.valueOf(status.value()));
    }
}
