package org.handslag.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.handslag.launcher.plan.DataFolder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParkedCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ParkedCommand command =
            new ParkedCommand(new DataFolder(Path.of("data")), new PrintStream(out, true, UTF_8));

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Test
    void saysInItsExitCodeWhetherARecordIsStillParked() {
        assertThat(command.replayed(json("{'result': 'applied', 'text': 'so'}"))).isZero();
        assertThat(command.replayed(json("{'result': 'superseded', 'text': 'so'}"))).isZero();
        assertThat(
                        command.replayed(
                                json("{'result': 'failed', 'text': 'no', 'record': {'times': 2}}")))
                .isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("failed 2 times");
    }

    @Test
    void explainsARecordAndWhatWasTried() {
        command.show(
                json(
                        """
                        {'service': 'mentor-service', 'id': '01X', 'topic': 'handslag.pairs.v1',
                         'partition': 2, 'offset': 17, 'tenant': 'a', 'aggregate': '01Y',
                         'part': 'state', 'code': 'does-not-fit', 'text': 'A value', 'times': 3,
                         'place': '/agreedOn', 'replay': {'would': 'apply', 'text': 'applies'},
                         'actions': [{'at': 'then', 'result': 'failed', 'reason': 'mended'}]}"""));

        assertThat(out.toString(UTF_8))
                .startsWith("mentor-service/01X")
                .contains("partition 2, offset 17", "a/01Y", "/agreedOn", "then failed: mended");
    }
}
