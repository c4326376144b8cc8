package org.handslag.reporting.interview.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handslag.platform.access.Caller;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.reporting.interview.model.Interview;
import org.jspecify.annotations.Nullable;

/**
 * An interview over HTTP; what was answered in codes is counted in its survey and shown nowhere one
 * by one.
 *
 * @param respondents of those whom the caller may know of
 * @param notes absent in lists
 */
record InterviewView(
        String id,
        String programme,
        String survey,
        Interview.Kind kind,
        @PersonId List<String> respondents,
        LocalDate on,
        @Nullable PrivateText notes,
        String recordedBy) {

    static InterviewView whole(Stored<Interview> stored) {
        return of(stored, stored.state().respondents(), stored.state().notes());
    }

    static InterviewView inList(Caller caller, Stored<Interview> stored) {
        caller.sight().look(Set.copyOf(stored.state().respondents()));
        return of(
                stored,
                stored.state().respondents().stream().filter(caller::mayKnow).toList(),
                null);
    }

    private static InterviewView of(
            Stored<Interview> stored, List<String> respondents, @Nullable PrivateText notes) {
        Interview interview = stored.state();
        return new InterviewView(
                stored.id(),
                interview.programme(),
                interview.survey(),
                interview.kind(),
                respondents,
                interview.on(),
                notes,
                interview.recordedBy());
    }
}
