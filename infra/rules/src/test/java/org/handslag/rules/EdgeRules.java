package org.handslag.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What code must not do because somebody outside could profit from it. */
final class EdgeRules {
    /** Classes that write whole requests or answers into a log. */
    private static final Set<String> TALKATIVE =
            Set.of(
                    "org.springframework.web.filter.AbstractRequestLoggingFilter",
                    "org.springframework.web.filter.CommonsRequestLoggingFilter",
                    "org.springframework.web.filter.ServletContextRequestLoggingFilter",
                    "org.apache.catalina.valves.AccessLogValve",
                    "org.apache.catalina.valves.ExtendedAccessLogValve",
                    "org.apache.catalina.filters.RequestDumperFilter");

    /**
     * Classes that fetch what an address names. Addresses come from settings, never from callers.
     */
    private static final String[] FETCHING = {
        "java.net.http..",
        "org.apache.hc..",
        "org.springframework.http.client..",
        "org.springframework.web.client..",
        "org.springframework.web.reactive.function.client.."
    };

    private EdgeRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        classes()
                                .should(evaluateNoExpressions())
                                .as("no expression language: no SpEL in annotations or code"),
                        Code::everything,
                        "spel",
                        "Spoken"),
                new Rule(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName(
                                        "org.springframework.web.bind.annotation.CrossOrigin")
                                .as("no controller opens itself to other origins"),
                        Code::everything,
                        "crossorigin",
                        "OpenToAll"),
                new Rule(
                        classes()
                                .should(logNoRequests())
                                .as("no requests or answers are written into logs"),
                        Code::everything,
                        "talkative",
                        "TalkativeFilter"),
                new Rule(
                        noClasses()
                                .should(ACCESS_STANDARD_STREAMS)
                                .as("nothing is printed past the logs"),
                        EdgeRules::servicesAndPlatform,
                        "printing",
                        "Printing"),
                new Rule(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "org.handslag.gateway.routing..",
                                        "org.handslag.gateway.webhook.http..")
                                .and()
                                .doNotHaveFullyQualifiedName(
                                        "org.handslag.platform.access.TokenConfiguration")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(FETCHING)
                                .as(
                                        "services fetch nothing: only routes, webhooks and the issuer's keys"),
                        EdgeRules::servicesAndPlatform,
                        "fetching",
                        "Fetching"));
    }

    static JavaClasses servicesAndPlatform() {
        return Code.everything()
                .that(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "are services' or the platform's",
                                each ->
                                        Stream.concat(
                                                        Code.SERVICES.values().stream(),
                                                        Stream.of(Code.PLATFORM))
                                                .anyMatch(
                                                        root ->
                                                                each.getPackageName()
                                                                        .startsWith(root))));
    }

    private static ArchCondition<JavaClass> logNoRequests() {
        return new ArchCondition<>("log no requests") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean silent =
                        each.getDirectDependenciesFromSelf().stream()
                                .noneMatch(
                                        dependency ->
                                                TALKATIVE.contains(
                                                        dependency.getTargetClass().getName()));
                events.add(
                        new SimpleConditionEvent(
                                each, silent, each.getName() + " writes requests into a log"));
            }
        };
    }

    private static ArchCondition<JavaClass> evaluateNoExpressions() {
        return new ArchCondition<>("evaluate no expressions") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean plain =
                        annotations(each).noneMatch(EdgeRules::speaks)
                                && each.getDirectDependenciesFromSelf().stream()
                                        .noneMatch(
                                                dependency ->
                                                        dependency
                                                                .getTargetClass()
                                                                .getPackageName()
                                                                .startsWith(
                                                                        "org.springframework.expression"));
                events.add(
                        new SimpleConditionEvent(
                                each, plain, each.getName() + " evaluates expressions"));
            }
        };
    }

    private static Stream<JavaAnnotation<?>> annotations(JavaClass each) {
        Stream<JavaAnnotation<?>> members =
                each.getMembers().stream()
                        .flatMap((JavaMember member) -> member.getAnnotations().stream());
        Stream<JavaAnnotation<?>> parameters =
                each.getCodeUnits().stream()
                        .flatMap((JavaCodeUnit unit) -> unit.getParameters().stream())
                        .flatMap(parameter -> parameter.getAnnotations().stream());
        Stream<JavaAnnotation<?>> own = each.getAnnotations().stream().map(a -> a);
        return Stream.of(own, members, parameters).flatMap(all -> all);
    }

    private static boolean speaks(JavaAnnotation<?> annotation) {
        return annotation.getProperties().values().stream()
                .flatMap(
                        value ->
                                value instanceof Object[] many
                                        ? Arrays.stream(many)
                                        : Stream.of(value))
                .anyMatch(value -> value instanceof String text && text.contains("#{"));
    }
}
