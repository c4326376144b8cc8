/** Meetings over HTTP. */
@NullMarked
package org.handslag.meeting.meeting.web;

import org.jspecify.annotations.NullMarked;
