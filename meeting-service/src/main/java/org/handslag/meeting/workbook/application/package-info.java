/** Doing tasks and showing what is left: one class per use case. */
@NullMarked
package org.handslag.meeting.workbook.application;

import org.jspecify.annotations.NullMarked;
