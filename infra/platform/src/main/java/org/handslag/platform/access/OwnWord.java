package org.handslag.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a person alone can say of themselves: entered by them, or by others who were told by them.
 */
public final class OwnWord {
    private final boolean told;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * For one request.
     *
     * @param own how the request names the person as the one who told
     * @param toldBy whom it names; null: nobody
     */
    public OwnWord(ToldBy own, @Nullable ToldBy toldBy) {
        this.told = toldBy == own;
    }

    /** Looks at a field of it, by its JSON pointer, where the request says something there. */
    public OwnWord about(String pointer, boolean said) {
        if (said) {
            faults.add(new Fault(pointer, "own-word-only", Map.of()));
        }
        return this;
    }

    /**
     * Goes on only where nothing of the kind is said, or it is the person's word.
     *
     * @param id the person's; null: is not known yet
     * @throws ProblemException 400 with each field
     */
    public void must(Caller caller, @Nullable String id) {
        Person person = caller.person();
        if (!faults.isEmpty() && !told && (person == null || !person.id().equals(id))) {
            throw ProblemException.invalid(faults);
        }
    }
}
