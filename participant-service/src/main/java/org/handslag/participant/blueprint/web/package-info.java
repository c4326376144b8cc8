/** Blueprints over HTTP. */
@NullMarked
package org.handslag.participant.blueprint.web;

import org.jspecify.annotations.NullMarked;
