package org.handslag.reporting.figures.report;

import java.math.BigDecimal;
import java.util.List;
import org.handslag.reporting.figures.plan.Range;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/** How many, by the day: admissions (one person in two cohorts is two), mentors and pairs. */
public record Volumes(Participants participants, Mentors mentors, Pairs pairs) {

    /**
     * Admissions.
     *
     * @param persons how many different people were admitted
     * @param endReasons why people ended early
     * @param declineReasons why people were declined: they add up to total.declined
     * @param byAgeBand by the age that people turned in the year of the referral
     * @param byIntensity by how often the person's pairs met; empty in programmes without pairs
     */
    public record Participants(
            Course total,
            int persons,
            List<Course> byMunicipality,
            List<Course> byGender,
            List<Course> byCohort,
            List<Course> bySource,
            List<Number> endReasons,
            List<Number> declineReasons,
            List<Course> byAgeBand,
            List<Course> byIntensity) {
        public Participants {
            declineReasons = declineReasons == null ? List.of() : List.copyOf(declineReasons);
            byAgeBand = byAgeBand == null ? List.of() : List.copyOf(byAgeBand);
            byIntensity = byIntensity == null ? List.of() : List.copyOf(byIntensity);
        }
    }

    /**
     * What became of referrals. All but inIntake, waiting and onLeave count what had happened by
     * the day; admitted includes those who completed or ended early since.
     *
     * @param planned how many admissions the plan reckons with, at most; absent: unknown
     * @param plannedRange what the plan says where that is no plain number; empty: unknown
     * @param inIntake neither decided nor withdrawn yet
     */
    public record Course(
            String key,
            @Nullable Words title,
            @Nullable Integer planned,
            @Nullable Range plannedRange,
            int referred,
            int inIntake,
            int waiting,
            int declined,
            int withdrawn,
            int admitted,
            int onLeave,
            int completed,
            int endedEarly) {}

    /** Mentors of the programme. */
    public record Mentors(
            Recruited total,
            List<Recruited> byMunicipality,
            List<Recruited> byChannel,
            List<Recruited> byIndustry,
            List<Recruited> byGender,
            int coordinating,
            Load load,
            @Nullable NewMentors newMentors) {}

    /**
     * Which share of the mentors is new, where the plan says which is to be.
     *
     * @param least of the share to reach, 0 to 1
     * @param most of it
     * @param total of all who have been active
     * @param byYear by the year in which they became active
     * @param byMunicipality by municipality or region; none where the plan names none
     */
    public record NewMentors(
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Words stated,
            NewShare total,
            List<NewShare> byYear,
            List<NewIn> byMunicipality) {
        public NewMentors {
            byMunicipality = byMunicipality == null ? List.of() : List.copyOf(byMunicipality);
        }
    }

    /**
     * The same of the mentors of one municipality or region.
     *
     * @param share fresh / active, four decimals, half up; absent of nobody
     */
    public record NewIn(
            String key,
            @Nullable Words title,
            int fresh,
            int active,
            int known,
            @Nullable BigDecimal share) {}

    /**
     * New mentors of those who became active.
     *
     * @param year absent: all of them
     * @param known of how many it is known whether they had been mentors before
     * @param share fresh / active, four decimals, half up; absent of nobody
     */
    public record NewShare(
            @Nullable Integer year, int fresh, int active, int known, @Nullable BigDecimal share) {}

    /**
     * Mentors found.
     *
     * @param planned as the plan says, at most; absent: unknown
     * @param plannedRange what the plan says where that is no plain number; empty: unknown
     * @param active activated by the day, also who has ended since: the goals' population
     * @param ended of them, who had ended by the day
     */
    public record Recruited(
            String key,
            @Nullable Words title,
            @Nullable Integer planned,
            @Nullable Range plannedRange,
            int recruited,
            int active,
            int ended) {}

    /** Active mentors by how many participants they have or had. */
    public record Load(Spread everHad, Spread onTheDay) {}

    /** None, one, two or more. */
    public record Spread(int none, int one, int twoOrMore) {}

    /** Pairs, in all and by cohort. */
    public record Pairs(PairCourse total, List<PairCourse> byCohort, List<Number> endReasons) {}

    /**
     * What became of proposals.
     *
     * @param accepted both had said yes by the day
     * @param agreed with a signed agreement
     * @param live a pair on the day
     * @param rematched accepted pairs of a person who had had another mentor in the cohort
     */
    public record PairCourse(
            String key,
            @Nullable Words title,
            int proposed,
            int declined,
            int accepted,
            int agreed,
            int live,
            int ended,
            int rematched) {}

    /** A count by code. */
    public record Number(String key, @Nullable Words title, int number) {}
}
