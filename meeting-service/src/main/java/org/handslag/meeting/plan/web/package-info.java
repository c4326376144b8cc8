/** The plans over HTTP. */
@NullMarked
package org.handslag.meeting.plan.web;

import org.jspecify.annotations.NullMarked;
