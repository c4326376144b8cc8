/** Group events over HTTP. */
@NullMarked
package org.handslag.meeting.groupevent.web;

import org.jspecify.annotations.NullMarked;
