package org.handslag.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handslag.platform.personal.PrivateText;

/** Personal text: who may open it, and where it may never be. */
final class PrivacyRules {
    /** Who opens personal text, and what for; below the services' and the platform's root. */
    private static final Set<String> OPENERS =
            Set.of(
                    // Answers, where a witness is told; the database, where it is sealed.
                    "org.handslag.platform.json.AnsweredText",
                    "org.handslag.platform.json.SealedText",
                    // Systems' own references, sealed for the bus.
                    "org.handslag.platform.reference.ClientReferences",
                    // Lookups and the order of names.
                    "org.handslag.platform.personal.Normalised",
                    // The rows of a job, each as the body that it would be alone.
                    "org.handslag.platform.job.JobRun",
                    // A subscription's key, under which it sees pseudonyms.
                    "org.handslag.gateway.feed.application.Rendering",
                    // Where its events are sent, and signed with what.
                    "org.handslag.gateway.webhook.application.AddressBook",
                    "org.handslag.gateway.webhook.application.Webhooks",
                    "org.handslag.gateway.webhook.http.Signatures",
                    // Whether a CV without a name holds what names the person.
                    "org.handslag.participant.participant.model.AnonymousCv",
                    // Lists that are printed; it notes each text for the audit.
                    "org.handslag.participant.admission.web.PrintedPage",
                    // Reports: the tenant's own words about the programme.
                    "org.handslag.reporting.boardreport.application.ComposingReport",
                    "org.handslag.reporting.reporttext.application.ReportTextFacts",
                    "org.handslag.reporting.boardreport.model.Pieces");

    private PrivacyRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        noClasses()
                                .that(areNotOpeners())
                                .should(revealPersonalText())
                                .as("personal text is opened by those named here only"),
                        Code::everything,
                        "revealing",
                        "LettingOut.byReference"),
                new Rule(
                        classes()
                                .that()
                                .resideInAnyPackage("..kafka..", "..contracts..")
                                .and()
                                .areRecords()
                                .should(carryNoPersonalText())
                                .as("no published state and no contract carries personal text"),
                        Code::everything,
                        "outspoken",
                        "PublishedGossip"));
    }

    private static DescribedPredicate<JavaClass> areNotOpeners() {
        return DescribedPredicate.describe(
                "are not openers",
                each -> {
                    String name = each.getName();
                    int nested = name.indexOf('$');
                    return !OPENERS.contains(nested < 0 ? name : name.substring(0, nested))
                            && !name.equals(PrivateText.class.getName());
                });
    }

    private static ArchCondition<JavaClass> revealPersonalText() {
        return new ArchCondition<>("reveal personal text") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                Stream.concat(
                                each.getMethodCallsFromSelf().stream(),
                                each.getMethodReferencesFromSelf().stream())
                        .filter(
                                access ->
                                        access.getTargetOwner().isEquivalentTo(PrivateText.class)
                                                && access.getName().equals("reveal"))
                        .forEach(
                                access ->
                                        events.add(
                                                SimpleConditionEvent.satisfied(
                                                        each, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> carryNoPersonalText() {
        return new ArchCondition<>("carry no personal text") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                boolean carries = carries(each, new HashSet<>());
                events.add(
                        new SimpleConditionEvent(
                                each, !carries, each.getName() + " carries personal text"));
            }
        };
    }

    /** Whether a value of the class can hold personal text, in whatever it is made of. */
    private static boolean carries(JavaClass each, Set<String> seen) {
        if (each.isEquivalentTo(PrivateText.class)) {
            return true;
        }
        return each.getPackageName().startsWith("org.handslag")
                && seen.add(each.getName())
                && each.getFields().stream()
                        .filter(field -> !isStatic(field))
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .anyMatch(type -> carries(type, seen));
    }

    private static boolean isStatic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC);
    }
}
