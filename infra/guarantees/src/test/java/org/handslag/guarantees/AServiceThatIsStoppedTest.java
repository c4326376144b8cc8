package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.guarantee.OutboxGuarantee;
import org.handslag.testkit.guarantee.PersistentClient;
import org.junit.jupiter.api.Test;

class AServiceThatIsStoppedTest {
    private static final int READERS = 6;

    private final String tenant = RunningService.newTenant();

    @Test
    void answersWhatIsOpenAndGivesBackWhatItHolds() throws Exception {
        RunningService notes =
                RunningService.start(
                        NotesApplication.class, "notes", "handslag.web.farewell=300ms");
        Caller leader = notes.as(tenant, Role.PROCESS_LEADER);
        Work work = new Work(new PersistentClient(leader));
        String path = "/api/notes/" + work.write();
        List<Answer> wrong;
        Duration stopping;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(READERS);
            List<Future<List<Answer>>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> readUntilNobodyListens(leader, path, begun)));
            }
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            work.add(path.substring(path.lastIndexOf('/') + 1));
            long begin = System.nanoTime();
            notes.close();
            stopping = Duration.ofNanos(System.nanoTime() - begin);
            wrong = new ArrayList<>();
            for (Future<List<Answer>> reader : readers) {
                wrong.addAll(reader.get(20, TimeUnit.SECONDS));
            }
        }

        assertThat(wrong).as("answers other than the note").isEmpty();
        assertThat(stopping).isLessThan(Duration.ofSeconds(5));
        assertThat(
                        new OutboxGuarantee(notes.space(), "notes", tenant)
                                .find("leases", new Document()))
                .as("leases that nobody gave back")
                .isEmpty();
        assertThat(membersOf(notes)).as("members of the consumer group").isZero();
    }

    /**
     * Reads as fast as it can, over connections that stay open.
     *
     * @return what was answered otherwise than with the note
     * @throws UncheckedIOException where an answer broke off
     */
    private static List<Answer> readUntilNobodyListens(
            Caller reader, String path, CountDownLatch begun) {
        ConcurrentLinkedQueue<Answer> wrong = new ConcurrentLinkedQueue<>();
        while (true) {
            try {
                Answer answer = reader.get(path);
                if (answer.status() != 200) {
                    wrong.add(answer);
                }
                begun.countDown();
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof ConnectException) {
                    return List.copyOf(wrong);
                }
                throw e;
            }
        }
    }

    private static int membersOf(RunningService service) throws Exception {
        String group = service.space().name();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", service.space().servers().bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            return admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get(20, TimeUnit.SECONDS)
                    .members()
                    .size();
        }
    }
}
