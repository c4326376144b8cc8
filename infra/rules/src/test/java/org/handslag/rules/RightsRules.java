package org.handslag.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.rights.PersonalData;
import org.springframework.context.annotation.Bean;

/** No kind that holds something about a person escapes export and erasure. */
final class RightsRules {
    /** Kinds that hold such a field or text and need no bean, each for a reason. */
    private static final Set<String> NOT_A_PERSONS =
            Set.of(
                    // The name of an organisation.
                    "org.handslag.gateway.tenant.model.Tenancy",
                    // A key of the tenant's; whoever reads is a system.
                    "org.handslag.gateway.subscription.model.Subscription",
                    "org.handslag.gateway.webhook.model.Webhook",
                    "org.handslag.gateway.topic.model.SubscriberTopic",
                    // Text of the tenant's about a firm's work, money and the programme.
                    "org.handslag.mentor.placement.model.InternshipPackage",
                    "org.handslag.mentor.placement.model.Offer",
                    "org.handslag.participant.programme.model.Programme",
                    "org.handslag.reporting.cost.model.Cost",
                    "org.handslag.reporting.deviation.model.Deviation",
                    "org.handslag.reporting.reporttext.model.ReportText",
                    // What a frozen report was computed from, without ids.
                    "org.handslag.reporting.boardreport.model.ReportInputs",
                    "org.handslag.reporting.boardreport.model.BoardReport",
                    "org.handslag.reporting.publishing.model.Publication");

    private RightsRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        classes()
                                .should(sayWhoseTheirKindsAre())
                                .as("a kind that holds a person has a bean of PersonalData beside"),
                        Code::services,
                        "forgotten",
                        "ForgottenStore.letters"));
    }

    private static ArchCondition<JavaClass> sayWhoseTheirKindsAre() {
        return new ArchCondition<>("say whose data their kinds are") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                for (JavaMethod method : each.getMethods()) {
                    if (!method.isAnnotatedWith(Bean.class)) {
                        continue;
                    }
                    kind(method.getReturnType())
                            .filter(state -> !NOT_A_PERSONS.contains(state.getName()))
                            .filter(state -> holdsPerson(state, new HashSet<>()))
                            .ifPresent(
                                    state ->
                                            events.add(
                                                    new SimpleConditionEvent(
                                                            each,
                                                            isSaid(each, state),
                                                            method.getFullName()
                                                                    + " makes a kind of persons'"
                                                                    + " and no PersonalData")));
                }
            }
        };
    }

    /** The state of the kind, where the type is one. */
    private static Optional<JavaClass> kind(JavaType type) {
        return type instanceof JavaParameterizedType generic
                        && generic.toErasure().isEquivalentTo(Aggregates.class)
                ? Optional.of(generic.getActualTypeArguments().getFirst().toErasure())
                : Optional.empty();
    }

    private static boolean isSaid(JavaClass store, JavaClass state) {
        return store.getMethods().stream()
                .filter(method -> method.getRawReturnType().isEquivalentTo(PersonalData.class))
                .flatMap(method -> method.getParameterTypes().stream())
                .anyMatch(parameter -> kind(parameter).filter(state::equals).isPresent());
    }

    private static boolean holdsPerson(JavaClass each, Set<String> seen) {
        return each.getPackageName().startsWith("org.handslag")
                && seen.add(each.getName())
                && Stream.concat(Stream.of(each), each.getAllSubclasses().stream())
                        .flatMap(one -> one.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .anyMatch(
                                field ->
                                        People.saysSo(field)
                                                || People.namesThem(field)
                                                || within(field, seen));
    }

    private static boolean within(JavaField field, Set<String> seen) {
        return field.getType().getAllInvolvedRawTypes().stream()
                .anyMatch(type -> holdsPerson(type, seen));
    }
}
