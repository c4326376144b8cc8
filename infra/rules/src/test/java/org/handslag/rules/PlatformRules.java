package org.handslag.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.tenant.Tenant;

/** The platform: mechanisms only. */
final class PlatformRules {
    /** The field's words (domain.md), in the singular. */
    private static final Set<String> FIELD =
            Set.of(
                    "participant",
                    "mentor",
                    "pair",
                    "cohort",
                    "admission",
                    "programme",
                    "outcome",
                    "meeting",
                    "survey",
                    "referral",
                    "municipality",
                    "blueprint",
                    "round",
                    "organisation",
                    "placement",
                    "agreement",
                    "mentorship",
                    "budget");

    private PlatformRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        noClasses()
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage("org.handslag..")
                                                .and(
                                                        resideOutsideOfPackages(
                                                                "org.handslag.platform..",
                                                                "org.handslag.contracts..",
                                                                "org.handslag.rules.fixtures..")))
                                .as("the platform knows no service"),
                        Code::platform,
                        "upward",
                        "GatewayApplication"),
                new Rule(
                        classes()
                                .should(speakOfMechanismsOnly())
                                .as(
                                        "the platform has no word of the field, but where access"
                                                + " says who may reach what: scopes and the kind"
                                                + " of person behind a membership or a word"),
                        Code::platform,
                        "fieldword",
                        "PairingMechanism"),
                new Rule(
                        slices().assignedFrom(Slices.byMechanism())
                                .should()
                                .beFreeOfCycles()
                                .as("no cycles between the platform's packages"),
                        Code::platform,
                        "cycle",
                        "Cycle detected"),
                new Rule(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "org.handslag.platform.mongo..",
                                        "org.handslag.platform.aggregate..",
                                        "org.handslag.platform.inbox..",
                                        "org.handslag.platform.outbox..",
                                        "org.handslag.platform.audit..",
                                        "org.handslag.platform.journal..",
                                        "org.handslag.platform.job..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.bson..", "com.mongodb..", "org.springframework.data..")
                                .as("only stores touch the database"),
                        Code::platform,
                        "ownfilter",
                        "OwnFilter"),
                new Rule(
                        methods()
                                .that()
                                .arePublic()
                                .and()
                                .areDeclaredInClassesThat(areStores())
                                .and()
                                .doNotHaveName("kind")
                                .and()
                                .doNotHaveName("plural")
                                .should(beAboutOneTenant())
                                .as("every question to a store names its tenant"),
                        Code::platform,
                        "tenantless",
                        "Mirror.everything"));
    }

    private static DescribedPredicate<JavaClass> areStores() {
        return DescribedPredicate.describe(
                "are stores",
                each -> Set.of("Aggregates", "Mirror").contains(each.getSimpleName()));
    }

    private static ArchCondition<JavaMethod> beAboutOneTenant() {
        return new ArchCondition<>("be about one tenant") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean told =
                        method.getRawParameterTypes().stream()
                                .anyMatch(
                                        type ->
                                                type.isEquivalentTo(Tenant.class)
                                                        || type.isEquivalentTo(Call.class));
                events.add(
                        new SimpleConditionEvent(
                                method, told, method.getFullName() + " is about all tenants"));
            }
        };
    }

    private static ArchCondition<JavaClass> speakOfMechanismsOnly() {
        return new ArchCondition<>("speak of mechanisms only") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean access =
                        each.getPackageName().equals("org.handslag.platform.access")
                                || each.isEquivalentTo(ToldBy.class);
                Stream<String> members =
                        access
                                ? Stream.of()
                                : each.getMembers().stream().map(member -> member.getName());
                Optional<String> word =
                        Stream.concat(
                                        Stream.of(each.getSimpleName(), each.getPackageName()),
                                        members)
                                .flatMap(PlatformRules::words)
                                .filter(FIELD::contains)
                                .findFirst();
                events.add(
                        new SimpleConditionEvent(
                                each,
                                word.isEmpty(),
                                each.getName() + " says " + word.orElse("nothing")));
            }
        };
    }

    /** The words of a name, in the singular: {@code openPairs} is open and pair. */
    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("[._$]|(?<=[a-z])(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .flatMap(
                        word ->
                                Stream.of(
                                        word,
                                        word.replaceAll("s$", ""),
                                        word.replaceAll("ing$", "")));
    }
}
