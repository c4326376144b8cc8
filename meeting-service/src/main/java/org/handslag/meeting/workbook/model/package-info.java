/** Which tasks a pair has done: pure rules, JDK only. */
@NullMarked
package org.handslag.meeting.workbook.model;

import org.jspecify.annotations.NullMarked;
