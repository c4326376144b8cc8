package org.handslag.rules;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Services: feature first, ring second. Model in the middle, application around it, edges outside.
 */
final class RingRules {
    private static final String[] MODEL = {"org.handslag..model", "org.handslag..model.."};
    private static final String[] APPLICATION = {
        "org.handslag..application", "org.handslag..application.."
    };
    private static final String[] EDGES = {
        "org.handslag..web..", "org.handslag..kafka..", "org.handslag..mongo.."
    };

    private static final String[] ENGINE = {"org.handslag..engine", "org.handslag..engine.."};

    private RingRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        rules.add(
                new Rule(
                        classes()
                                .that()
                                .resideInAnyPackage(MODEL)
                                .should()
                                .onlyDependOnClassesThat(
                                        DescribedPredicate.or(
                                                resideInAPackage("java.."),
                                                resideInAPackage("org.jspecify.annotations"),
                                                resideInAPackage("org.handslag.platform.decision"),
                                                resideInAPackage("org.handslag.platform.fact"),
                                                resideInAPackage("org.handslag.platform.personal"),
                                                resideInAPackage("org.handslag..model.."),
                                                primitives()))
                                .as(
                                        "models use the JDK, decisions, facts, personal texts and models only"),
                        Code::services,
                        "impuremodel",
                        "Deposit"));
        rules.add(
                new Rule(
                        noClasses()
                                .that()
                                .resideInAnyPackage(MODEL)
                                .should()
                                .dependOnClassesThat()
                                .areAssignableTo(Clock.class)
                                .as("models are told the time, and read no clock"),
                        Code::services,
                        "clockinmodel",
                        "Timer"));
        rules.add(
                new Rule(
                        noClasses()
                                .that()
                                .resideInAnyPackage(APPLICATION)
                                .should()
                                .dependOnClassesThat(edgesAndTheirTools())
                                .as("application knows no edge: no web, kafka or mongo"),
                        Code::services,
                        "outwardapplication",
                        "Depositing"));
        rules.add(
                new Rule(
                        classes()
                                .that()
                                .resideInAnyPackage(EDGES)
                                .and()
                                .areTopLevelClasses()
                                .and()
                                .arePublic()
                                .should(beNeededByAnotherPackage())
                                .allowEmptyShould(true)
                                .as("edges are package-private unless another package needs them"),
                        Code::services,
                        "openedge",
                        "OpenController"));
        rules.add(
                new Rule(
                        noMethods()
                                .that()
                                .areDeclaredInClassesThat()
                                .resideInAnyPackage(MODEL)
                                .should()
                                .haveNameMatching("set[A-Z].*")
                                .andShould()
                                .haveRawReturnType(void.class)
                                .as("models have no setters: a command answers a decision"),
                        Code::services,
                        "setter",
                        "setAmount"));
        rules.add(
                new Rule(
                        fields().that()
                                .areDeclaredInClassesThat()
                                .resideInAnyPackage(MODEL)
                                .should()
                                .beFinal()
                                .as("models do not change"),
                        Code::services,
                        "setter",
                        "amount"));
        rules.add(
                new Rule(
                        classes()
                                .that()
                                .resideInAnyPackage(ENGINE)
                                .should()
                                .onlyDependOnClassesThat(
                                        DescribedPredicate.or(
                                                resideInAPackage("java.."),
                                                resideInAPackage("org.jspecify.annotations"),
                                                resideInAnyPackage(ENGINE),
                                                primitives()))
                                .as("the engine uses the JDK and nothing else"),
                        Code::services,
                        "impureengine",
                        "Matchmaker"));
        rules.add(
                new Rule(
                        classes()
                                .that()
                                .resideInAPackage("org.handslag..engine.check")
                                .should()
                                .onlyDependOnClassesThat(
                                        DescribedPredicate.or(
                                                resideInAPackage("java.."),
                                                resideInAPackage("org.jspecify.annotations"),
                                                resideInAPackage("org.handslag..engine"),
                                                resideInAPackage("org.handslag..engine.check"),
                                                primitives()))
                                .as("checks share no code with what they check"),
                        Code::services,
                        "believingcheck",
                        "Believing"));
        rules.add(new Rule(strangers(), Code::services, "strangers", "strangers.two"));
        Code.SERVICES.forEach(
                (name, root) ->
                        rules.add(
                                new Rule(
                                        noCycles(root),
                                        () -> Code.service(name),
                                        "cycle",
                                        "Cycle detected")));
        return rules;
    }

    /** Services speak by events: none knows a class of another. */
    private static ArchRule strangers() {
        DescribedPredicate<JavaClass> shared =
                resideInAPackage("org.handslag.platform..")
                        .or(resideInAPackage("org.handslag.contracts.."));
        return slices().assignedFrom(Slices.byOwner())
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), shared)
                .as("no service knows a class of another");
    }

    /**
     * A cycle in the fixture is one below the fixture's own root, in a service below the service's.
     */
    static ArchRule noCycles(String root) {
        return slices().assignedFrom(Slices.byPackage())
                .should()
                .beFreeOfCycles()
                .as("no cycles between the packages of " + root);
    }

    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe(
                "primitives and arrays", each -> each.isPrimitive() || each.isArray());
    }

    private static DescribedPredicate<JavaClass> edgesAndTheirTools() {
        return JavaClass.Predicates.resideInAnyPackage(
                "org.handslag..web..",
                "org.handslag..kafka..",
                "org.handslag..mongo..",
                "org.springframework.web..",
                "org.springframework.http..",
                "org.springframework.kafka..",
                "org.springframework.data..",
                "org.apache.kafka..",
                "com.mongodb..",
                "org.bson..",
                "jakarta.servlet..");
    }

    private static ArchCondition<JavaClass> beNeededByAnotherPackage() {
        return new ArchCondition<>("be needed by another package") {
            @Override
            public void check(JavaClass edge, ConditionEvents events) {
                boolean needed =
                        edge.getDirectDependenciesToSelf().stream()
                                .anyMatch(
                                        dependency ->
                                                !dependency
                                                        .getOriginClass()
                                                        .getPackageName()
                                                        .equals(edge.getPackageName()));
                events.add(
                        new SimpleConditionEvent(
                                edge, needed, edge.getName() + " is public for nobody"));
            }
        };
    }
}
