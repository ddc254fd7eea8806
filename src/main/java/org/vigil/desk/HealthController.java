package org.vigil.desk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.view.HealthPage;
import org.vigil.shared.Check;
import org.vigil.shared.Checkup;
import org.vigil.shared.Finding;

/** How the program is: what needs attention first, then all that is well. */
@Controller
class HealthController {

    static final String PATH = "/desk/health";

    private final ObjectProvider<Check> checks;
    private final DeskFrames frames;
    private final Clock clock;

    HealthController(ObjectProvider<Check> checks, DeskFrames frames, Clock clock) {
        this.checks = checks;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Permission.SEE_HEALTH)
    ModelAndView show(Viewer viewer) {
        var words = viewer.words();
        var findings = new Checkup(checks.orderedStream().toList()).findings().toList();
        var page = new HealthPage(
                frames.frame(viewer, words.say("desk.place.health"), PATH),
                words.moment(clock.instant(), ZoneId.of("UTC")),
                findings.stream()
                        .filter(finding -> finding.level() != Finding.Level.OK)
                        .sorted(Comparator.comparing(Finding::level).reversed())
                        .map(HealthController::line)
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.level() == Finding.Level.OK)
                        .map(HealthController::line)
                        .toList());
        return new ModelAndView("desk/health", "page", page);
    }

    private static HealthPage.Line line(Finding finding) {
        return new HealthPage.Line(
                finding.level().name().toLowerCase(Locale.ROOT), finding.subject(), finding.found(), finding.advice());
    }
}
