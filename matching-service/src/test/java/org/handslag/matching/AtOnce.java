package org.handslag.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.handslag.testkit.Answer;

/** Callers who do not wait for each other. */
final class AtOnce {
    private AtOnce() {}

    /** Lets them all begin at the same moment; their answers, in the order of asking. */
    static List<Answer> together(List<Callable<Answer>> all) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked =
                    all.stream()
                            .map(
                                    each ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return each.call();
                                                    }))
                            .toList();
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
