/** How staff stay in touch with pairs and people. */
@NullMarked
package org.handslag.meeting.contact;

import org.jspecify.annotations.NullMarked;
