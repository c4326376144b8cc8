package org.handslag.reporting.figures;

import java.util.Optional;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/** In which row of a pooled table a course stands. A year is that of the decision to admit. */
final class PoolRows {
    private final Known known;
    private final Pooling.By by;

    PoolRows(Known known, Pooling.By by) {
        this.known = known;
        this.by = by;
    }

    String of(AdmissionFact one) {
        String programme = known.snapshot().programme().id();
        String key =
                switch (by) {
                    case COHORT -> programme + "/" + known.cohortKey(one.cohort());
                    case YEAR -> year(one);
                    case PROGRAMME -> programme;
                    case MUNICIPALITY -> one.municipality();
                    case GENDER -> one.gender();
                    case AGE_BAND -> one.ageBand();
                    case SOURCE -> one.source();
                };
        return key == null ? Groups.UNKNOWN : key;
    }

    private @Nullable String year(AdmissionFact one) {
        return one.decisionOn(known.day())
                .map(AdmissionFact.Selection::on)
                .flatMap(on -> Optional.of(String.valueOf(on.getYear())))
                .orElse(null);
    }

    /** What the programme's plan calls the row; null where it has no words for it. */
    @Nullable Words title(AdmissionFact one) {
        return switch (by) {
            case COHORT -> Groups.title(known.cohorts(), known.cohortKey(one.cohort()));
            case PROGRAMME -> known.plan().title();
            case MUNICIPALITY -> Pooling.title(known.plan().municipalities(), one.municipality());
            case SOURCE -> Pooling.title(known.plan().sources(), one.source());
            case YEAR, GENDER, AGE_BAND -> null;
        };
    }
}
