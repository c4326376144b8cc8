/** The workbook that a pair works through. */
@NullMarked
package org.handslag.meeting.workbook;

import org.jspecify.annotations.NullMarked;
