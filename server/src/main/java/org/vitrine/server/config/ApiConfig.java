package org.vitrine.server.config;

import org.vitrine.generic.api.access.ApiKeys;
import org.vitrine.generic.api.access.Rate;

/**
 * Who may call the API.
 *
 * @param keys of machines
 * @param open how often one address may call without a credential
 */
public record ApiConfig(ApiKeys keys, Rate open) {}
