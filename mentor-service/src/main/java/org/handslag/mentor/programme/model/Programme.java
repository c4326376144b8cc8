package org.handslag.mentor.programme.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.platform.personal.Grace;
import org.handslag.platform.personal.Keeping;
import org.jspecify.annotations.Nullable;

/**
 * A programme, as far as its blueprint speaks of mentors. A list that the blueprint leaves out
 * constrains nothing.
 */
public record Programme(String id, Definition definition) {
    /** What can come of a visit where the blueprint does not say. */
    private static final List<String> VISIT_RESULTS =
            List.of("offer", "interested", "not-now", "no", "unknown");

    /** What can come of a contact where the blueprint does not say. */
    private static final List<String> CONTACT_RESULTS =
            List.of("interested", "not-now", "no", "no-answer");

    /** The blueprint. */
    public record Definition(
            @Nullable List<Coded> municipalities,
            @Nullable Mentors mentors,
            @Nullable Placements placements,
            @Nullable List<Coded> partners,
            @Nullable Disclosure disclosure,
            @Nullable Retention retention) {}

    /** What it says of how long people are kept. */
    public record Retention(@Nullable Period mentors) {}

    /** A time after the end. */
    public record Period(@Nullable Integer monthsAfterEnd) {}

    /** What it says of how long access outlasts a pair. */
    public record Disclosure(@Nullable Integer graceDays) {}

    /** Its part on mentors. */
    public record Mentors(
            @Nullable List<Coded> channels,
            @Nullable List<Coded> industries,
            @Nullable List<String> positions,
            @Nullable List<Coded> activation,
            @Nullable List<Coded> endReasons,
            @Nullable String recruitment,
            @Nullable Boolean mayWriteReference,
            @Nullable Contacts contacts,
            @Nullable List<Criterion> criteria,
            @Nullable Object capacity) {}

    /** What is asked of a mentor. */
    public record Criterion(String key, @Nullable String severity) {}

    /** How organisations are asked. */
    public record Contacts(@Nullable List<String> ways, @Nullable List<Coded> results) {}

    /** Its part on placements. */
    public record Placements(
            @Nullable List<String> kinds,
            @Nullable Boolean standing,
            @Nullable List<Coded> fields,
            @Nullable List<Coded> packages,
            @Nullable List<Coded> answerReasons,
            @Nullable Tour tour) {}

    /** Its part on company tours. */
    public record Tour(@Nullable List<Coded> results) {}

    /** One of a list of the blueprint. */
    public record Coded(String key) {}

    /** Whether mentors are found that way. */
    public boolean hasChannel(String key) {
        return allows(keys(mentors().channels()), key);
    }

    /** Whether mentors come from that industry. */
    public boolean hasIndustry(String key) {
        return allows(keys(mentors().industries()), key);
    }

    /** Whether mentors have that position in working life, by its wire name. */
    public boolean hasPosition(String key) {
        List<String> positions = mentors().positions();
        return allows(positions == null ? List.of() : positions, key);
    }

    /** Whether a mentor's part ends for that reason. */
    public boolean hasEndReason(String key) {
        return allows(keys(mentors().endReasons()), key);
    }

    /** Whether that is asked of mentors. */
    public boolean hasCriterion(String key) {
        List<Criterion> criteria = mentors().criteria();
        return criteria == null || criteria.stream().anyMatch(each -> each.key().equals(key));
    }

    /** The keys of what nobody is active without, unless the decision says so. */
    public Set<String> requiredCriteria() {
        List<Criterion> criteria = mentors().criteria();
        return criteria == null
                ? Set.of()
                : criteria.stream()
                        .filter(each -> "required".equals(each.severity()))
                        .map(Criterion::key)
                        .collect(Collectors.toSet());
    }

    /** How many participants a mentor has where nothing is said: the platform's default is 1. */
    public int capacity() {
        return mentors().capacity() instanceof Map<?, ?> said
                        && said.get("default") instanceof Number number
                ? number.intValue()
                : 1;
    }

    /** Whether a mentor may be found for one participant; only a blueprint can say no. */
    public boolean findsForParticipants() {
        return !"pool".equals(mentors().recruitment());
    }

    /** Whether mentors may write references: only where the blueprint says so. */
    public boolean mentorsWriteReferences() {
        return Boolean.TRUE.equals(mentors().mayWriteReference());
    }

    /** Whether organisations are asked that way, by its wire name. */
    public boolean hasContactWay(String way) {
        Contacts contacts = mentors().contacts();
        return allows(
                contacts == null || contacts.ways() == null ? List.of() : contacts.ways(), way);
    }

    /** Whether that can come of a contact: the blueprint's codes, or else the platform's own. */
    public boolean hasContactResult(String key) {
        Contacts contacts = mentors().contacts();
        return (contacts == null || contacts.results() == null
                        ? CONTACT_RESULTS
                        : keys(contacts.results()))
                .contains(key);
    }

    /** Whether there are such placements, by their wire name. */
    public boolean hasPlacementKind(String kind) {
        List<String> kinds = placements().kinds();
        return allows(kinds == null ? List.of() : kinds, kind);
    }

    /** Whether an offer may have no end; only a blueprint can say no. */
    public boolean letsOffersStand() {
        return !Boolean.FALSE.equals(placements().standing());
    }

    /** Whether offers are told apart by that field. */
    public boolean hasField(String key) {
        return allows(keys(placements().fields()), key);
    }

    /** Whether the blueprint itself has that package. */
    public boolean hasPackage(String key) {
        return keys(placements().packages()).contains(key);
    }

    /** Whether an application may be answered or taken back for that reason. */
    public boolean hasAnswerReason(String key) {
        return allows(keys(placements().answerReasons()), key);
    }

    /** Whether that can come of a visit: the blueprint's codes, or else the platform's own. */
    public boolean hasVisitResult(String key) {
        Tour tour = placements().tour();
        return (tour == null || tour.results() == null ? VISIT_RESULTS : keys(tour.results()))
                .contains(key);
    }

    /** Whether the municipality is one of the programme's. */
    public boolean hasMunicipality(String key) {
        return allows(keys(definition.municipalities()), key);
    }

    /** Whether the partner is one of the programme's: only those that the blueprint names are. */
    public boolean hasPartner(String key) {
        return keys(definition.partners()).contains(key);
    }

    /** What a mentor takes part in before being active; none: nothing. */
    public List<String> activationSteps() {
        return keys(mentors().activation());
    }

    /** How long the two of a pair still see each other's data after its end. */
    public Grace grace() {
        Disclosure disclosure = definition.disclosure();
        return Grace.of(disclosure == null ? null : disclosure.graceDays());
    }

    /** For how long a mentor is kept after the end. */
    public Keeping keepsMentors() {
        Retention retention = definition.retention();
        Period period = retention == null ? null : retention.mentors();
        return Keeping.of(period == null ? null : period.monthsAfterEnd());
    }

    private Placements placements() {
        Placements placements = definition.placements();
        return placements == null ? new Placements(null, null, null, null, null, null) : placements;
    }

    private Mentors mentors() {
        Mentors mentors = definition.mentors();
        return mentors == null
                ? new Mentors(null, null, null, null, null, null, null, null, null, null)
                : mentors;
    }

    private static boolean allows(List<String> keys, String key) {
        return keys.isEmpty() || keys.contains(key);
    }

    private static List<String> keys(@Nullable List<Coded> coded) {
        return coded == null ? List.of() : coded.stream().map(Coded::key).toList();
    }
}
