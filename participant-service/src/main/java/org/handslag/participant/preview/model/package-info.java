/** Reading a blueprint as the people would who take part in its programme. */
@NullMarked
package org.handslag.participant.preview.model;

import org.jspecify.annotations.NullMarked;
