package org.vigil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vigil.desk.Needs;
import org.vigil.page.PublicRoute;
import org.vigil.shared.Check;

/** The rules of CONTRIBUTING.md that a machine can read in the compiled program. */
class HouseRulesTest {

    private static final JavaClasses VIGIL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.vigil");

    private static final String BANNED =
            ".*[a-z0-9](Impl|Util|Utils|Helper|Manager|Handler|Processor|Dto|DTO|Vo|VO|Entity|Info|Data|Base|Abstract)";

    /** Public without a module that uses it today, and why. */
    private static final Map<String, String> PUBLIC_ALL_THE_SAME = Map.of(
            "org.vigil.desk.Needs", "what a route of the desk declares; every route has it or is public",
            "org.vigil.desk.Permission", "what @Needs names",
            "org.vigil.changes.Following", "every module's tests catch up with the change log by it");

    /** Speaks SQL without being a repository, and why. */
    private static final Map<String, String> SPEAKS_SQL = Map.of(
            "org.vigil.changes.ChangeLog", "owns the table change, and the lock that orders it",
            "org.vigil.changes.Following", "waits for PostgreSQL to notify, on a connection of its own",
            "org.vigil.credential.Sessions", "owns the table of sessions, and the rule when one has ended",
            "org.vigil.credential.Throttle", "hands the pool to Bucket4j, which keeps its own table",
            "org.vigil.news.Newsroom", "answers other modules in one query each",
            "org.vigil.news.Streams", "remembers a dozen rows",
            "org.vigil.page.SiteSettings", "changes one row and says so",
            "org.vigil.site.TextPages", "owns one table and says when it changes");

    /** Modules whose business is the database itself: they make it, carry it away whole, or measure it. */
    private static final Set<String> WORKS_ON_THE_DATABASE = Set.of("database", "archive", "bench");

    /** Opens sockets, and why. Nothing else in the program may reach out; the benchmarks talk to servers they started. */
    private static final Map<String, String> OPENS_SOCKETS = Map.of(
            "org.vigil.WarmUpCommand", "reads pages of the server it has just started, over loopback",
            "org.vigil.database.Cluster", "looks for a free port, on loopback",
            "org.vigil.database.PostgresBinaries", "reads an archive from the class path",
            "org.vigil.fetch.Call", "asks other people's servers, at addresses that Guard has judged");

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.vigil.Clocks")
                .should()
                .accessTargetWhere(readsTheTimeOfTheMachine())
                .because("tests step time; take the Clock bean (System.nanoTime is fine for waiting)")
                .check(VIGIL);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheTimeOfTheMachine() {
        return DescribedPredicate.describe("read the time of the machine", access -> {
            if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                return false;
            }
            var owner = target.getOwner().getName();
            var parameters = target.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .toList();
            return switch (target.getName()) {
                case "now" -> owner.startsWith("java.time.") && !parameters.contains("java.time.Clock");
                case "currentTimeMillis" -> owner.equals("java.lang.System");
                case "<init>" -> owner.equals("java.util.Date") && parameters.isEmpty();
                case "getInstance" -> owner.equals("java.util.Calendar");
                case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
                    owner.equals("java.time.Clock");
                default -> false;
            };
        });
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should(must(
                        "carry no empty suffix", type -> !type.getSimpleName().matches(BANNED)))
                .check(VIGIL);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .check(VIGIL);
        noCodeUnits().should().beAnnotatedWith(Autowired.class).check(VIGIL);
    }

    @Test
    void everyPackageForbidsNull() {
        var unmarked = VIGIL.stream()
                .map(JavaClass::getPackage)
                .filter(used -> !isNullMarked(used))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());

        assertThat(unmarked).as("packages whose package-info lacks @NullMarked").isEmpty();
    }

    private static boolean isNullMarked(JavaPackage used) {
        return used.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    @Test
    void publicMeansUsedByAnotherModule() {
        classes()
                .that(describe("are public parts of a module", HouseRulesTest::isPublicPartOfAModule))
                .should(must(
                        "be used by another module, or be package-private",
                        type -> isUsedElsewhere(type) || PUBLIC_ALL_THE_SAME.containsKey(type.getName())))
                .check(VIGIL);
        assertThat(PUBLIC_ALL_THE_SAME.keySet()).as("exceptions that exist").allMatch(VIGIL::contain);
    }

    private static boolean isPublicPartOfAModule(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && !module(type).isEmpty()
                && !isView(type)
                && !type.getSimpleName().equals("package-info");
    }

    /** A lambda given to another module's method names no type, so what public methods take and answer counts as used. */
    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(user -> !module(user).equals(module(type)) || offers(outermost(user), type))
                || hasAPartUsedElsewhere(type);
    }

    /** Who uses a nested type needs the one around it to be public. */
    private static boolean hasAPartUsedElsewhere(JavaClass type) {
        return VIGIL.stream()
                .filter(part -> !part.equals(type) && outermost(part).equals(type))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !module(use.getOriginClass()).equals(module(type)));
    }

    private static boolean offers(JavaClass user, JavaClass type) {
        return !user.equals(type)
                && user.getMethods().stream()
                        .filter(HouseRulesTest::isOffered)
                        .flatMap(method ->
                                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream()))
                        .anyMatch(
                                mentioned -> mentioned.getAllInvolvedRawTypes().contains(type));
    }

    private static boolean isOffered(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isView(JavaClass type) {
        return type.getPackageName().endsWith(".view");
    }

    /** The module's name; empty for the command line. */
    private static String module(JavaClass type) {
        var rest = type.getPackageName().replaceFirst("^org\\.vigil\\.?", "");
        return rest.replaceFirst("\\..*", "");
    }

    @Test
    void viewsKnowNothingOfTheDomain() {
        noClasses()
                .that()
                .resideInAPackage("..view..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to the domain or to a framework",
                        type -> type.getPackageName().startsWith("org.vigil") && !isView(type)
                                || type.getPackageName().startsWith("org.springframework")
                                        && !type.getPackageName().startsWith("org.springframework.modulith")
                                || type.getPackageName().startsWith("java.sql")))
                .check(VIGIL);
    }

    @Test
    void controllersAndRepositoriesBelongToTheirModuleAlone() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .check(VIGIL);
    }

    @Test
    void sqlIsSpokenInRepositories() {
        noClasses()
                .that(describe("are no repositories", type -> !speaksSql(outermost(type))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..", "org.postgresql..")
                .check(VIGIL);
        assertThat(SPEAKS_SQL.keySet()).as("exceptions that exist").allMatch(VIGIL::contain);
    }

    /** A check of doctor counts rows to say how its module is. */
    private static boolean speaksSql(JavaClass type) {
        return type.isAnnotatedWith(Repository.class)
                || WORKS_ON_THE_DATABASE.contains(module(type))
                || type.isAssignableTo(Check.class)
                || SPEAKS_SQL.containsKey(type.getName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type);
    }

    @Test
    void xmlIsMadeInOnePlace() {
        noClasses()
                .that(describe("are not Xml", type -> !outermost(type).getName().equals("org.vigil.page.Xml")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.xml..", "org.w3c..")
                .check(VIGIL);
    }

    @Test
    void nothingReachesOutUnseen() {
        noClasses()
                .that(describe(
                        "have no reason to",
                        type -> !OPENS_SOCKETS.containsKey(outermost(type).getName())
                                && !module(type).equals("bench")))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "open sockets",
                        type -> type.getPackageName().startsWith("java.net.http")
                                || type.getName()
                                        .matches(
                                                "java\\.net\\.(.*Socket|.*URLConnection)|java\\.nio\\.channels\\..*SocketChannel"
                                                        + "|javax\\.net\\.(ssl\\.)?.*Socket(Factory)?")
                                || type.getName().matches("org\\.springframework\\.web\\.client\\.Rest.*")))
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .check(VIGIL);
        assertThat(OPENS_SOCKETS.keySet()).as("exceptions that exist").allMatch(VIGIL::contain);
    }

    @Test
    void everyRouteSaysWhoMayComeIn() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(saysWhoMayComeIn())
                .check(VIGIL);
    }

    private static ArchCondition<JavaMethod> saysWhoMayComeIn() {
        return new ArchCondition<>("be @PublicRoute or say what it @Needs, and not both") {
            @Override
            public void check(JavaMethod route, ConditionEvents events) {
                var said = route.isAnnotatedWith(PublicRoute.class) != route.isAnnotatedWith(Needs.class);
                events.add(new SimpleConditionEvent(route, said, route.getFullName()));
            }
        };
    }

    @Test
    void nothingIsReadBackAsAJavaObject() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.ObjectInputStream.class, java.io.ObjectInput.class)
                .check(VIGIL);
    }

    private static DescribedPredicate<JavaClass> describe(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static ArchCondition<JavaClass> must(String description, Predicate<JavaClass> predicate) {
        return ArchCondition.from(describe(description, predicate));
    }
}
