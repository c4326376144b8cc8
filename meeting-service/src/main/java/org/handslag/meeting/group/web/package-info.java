/** Groups over HTTP. */
@NullMarked
package org.handslag.meeting.group.web;

import org.jspecify.annotations.NullMarked;
