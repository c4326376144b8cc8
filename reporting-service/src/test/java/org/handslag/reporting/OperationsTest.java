package org.handslag.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.platform.access.Allowed;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OperationsTest {
    @Test
    void everyOperationOfTheMatrixIsServedAndNoOther() {
        RequestMappingHandlerMapping mapping =
                RunningService.of(ReportingApplication.class, ReportingApplication.NAME)
                        .context()
                        .getBean(
                                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Set<String> served = new TreeSet<>();
        mapping.getHandlerMethods()
                .forEach(
                        (path, method) -> {
                            Allowed allowed = method.getMethodAnnotation(Allowed.class);
                            if (allowed != null) {
                                served.add(allowed.value());
                            }
                        });
        assertThat(served)
                .isNotEmpty()
                .isEqualTo(AccessMatrix.of(ReportingApplication.NAME).rules().keySet());
    }
}
