/** Tests of checking blueprints. */
@NullMarked
package org.handslag.participant.preview.application;

import org.jspecify.annotations.NullMarked;
