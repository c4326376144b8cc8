package org.handslag.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.journal.Told.News;
import org.handslag.platform.personal.ClientReference;
import org.junit.jupiter.api.Test;

class ToldTest {
    private final Told told = new Told("pairs/t/01");

    @Test
    void tellsAFactOnce() {
        List<News> first = told.take(List.of(fact("agreed", "2016-05-12")), 3);
        assertThat(first).singleElement().satisfies(it -> assertThat(it.corrects()).isNull());
        assertThat(told.take(List.of(fact("agreed", "2016-05-12")), 4)).isEmpty();
        assertThat(told.take(List.of(fact("agreed", "2016-05-12"), fact("ended", "2016-06-01")), 5))
                .extracting(News::type)
                .containsExactly("ended.v1");
    }

    @Test
    void correctsWhatItHasTold() {
        News first = told.take(List.of(fact("agreed", "2016-05-12")), 3).getFirst();
        News corrected = told.take(List.of(fact("agreed", "2016-05-13")), 4).getFirst();
        assertThat(corrected.corrects()).isEqualTo(first.id());
        News again = told.take(List.of(fact("agreed", "2016-05-12")), 5).getFirst();
        assertThat(again.corrects()).isEqualTo(corrected.id());
        assertThat(again.id())
                .as("a correction back is an event of its own")
                .isNotEqualTo(first.id());
    }

    @Test
    void takesBackWhatIsNoMore() {
        News first = told.take(List.of(fact("held", "2016-05-12")), 3).getFirst();
        News gone = told.take(List.of(), 4).getFirst();
        assertThat(gone.fact()).isNull();
        assertThat(gone.corrects()).isEqualTo(first.id());
        assertThat(told.take(List.of(), 5)).isEmpty();
        assertThat(told.take(List.of(fact("held", "2016-05-12")), 6))
                .singleElement()
                .satisfies(it -> assertThat(it.corrects()).isEqualTo(gone.id()));
    }

    @Test
    void doesNotTakeAFurtherFieldForACorrection() {
        told.take(List.of(new Fact("held", "held.v1", Map.of("on", "2016-05-12"))), 3);
        Fact more = new Fact("held", "held.v1", Map.of("on", "2016-05-12", "kind", "individual"));
        assertThat(told.take(List.of(more), 4)).isEmpty();
    }

    @Test
    void doesNotTakeAnotherReferenceForACorrection() {
        Map<String, Object> data = Map.of("on", "2016-05-12");
        told.take(List.of(called(data, "SEALED1")), 3);

        assertThat(told.take(List.of(called(data, "SEALED2")), 4)).isEmpty();
        assertThat(told.take(List.of(new Fact("held", "held.v1", data)), 5)).isEmpty();
    }

    private static Fact called(Map<String, Object> data, String sealed) {
        return new Fact(
                "held", "held.v1", data, List.of(new ClientReference("client", "person", sealed)));
    }

    @Test
    void tellsTheEndOnceAndNothingAfterIt() {
        told.take(List.of(fact("agreed", "2016-05-12")), 3);
        Fact erased = new Fact(Told.ERASED, "subject.erased.v1", Map.of("kind", "pairs"));
        assertThat(told.erase(erased, 4)).hasSize(1);
        assertThat(told.erase(erased, 5)).as("its tombstone").isEmpty();
        assertThat(told.take(List.of(fact("ended", "2016-06-01")), 6)).isEmpty();
    }

    @Test
    void comesToTheSameFromTheSameRecordsWhateverWasWrittenDownMeanwhile() {
        List<Fact> agreed = List.of(fact("agreed", "2016-05-12"));
        List<Fact> corrected = List.of(fact("agreed", "2016-05-13"));
        told.take(agreed, 3);
        List<News> lost = told.take(corrected, 4);

        Told next = new Told("pairs/t/01", told.facts());
        next.dropFrom(4);
        assertThat(next.take(corrected, 4)).isEqualTo(lost);

        next.trim(5);
        assertThat(next.facts().get("agreed"))
                .singleElement()
                .satisfies(it -> assertThat(it.number()).isEqualTo(2));
    }

    private static Fact fact(String key, String on) {
        return new Fact(key, key + ".v1", Map.of("on", on));
    }
}
