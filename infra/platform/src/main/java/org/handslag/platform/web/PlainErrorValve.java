package org.handslag.platform.web;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.handslag.platform.edge.AnswerHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Answers what never reaches the application as a problem body. Made by Tomcat, by its class name.
 */
public final class PlainErrorValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400
                || response.isCommitted()
                || response.getContentWritten() > 0) {
            return;
        }
        try {
            AnswerHeaders.write(response);
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                String code = response.getStatus() < 500 ? "invalid-request" : "internal";
                writer.write(
                        "{\"type\":\"urn:handslag:problem:"
                                + code
                                + "\",\"title\":\""
                                + code
                                + "\",\"status\":"
                                + response.getStatus()
                                + ",\"code\":\""
                                + code
                                + "\"}");
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // The caller is gone; there is nobody left to answer.
            return;
        }
    }
}
