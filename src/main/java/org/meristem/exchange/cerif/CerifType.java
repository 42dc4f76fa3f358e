package org.meristem.exchange.cerif;

import org.meristem.talent.AchievementKind;

/**
 * What a kind of achievement is in the OpenAIRE CERIF profile: which entity, and which type of the
 * COAR resource types, where the entity has one. What research catalogues have no word for goes out
 * as another product, with its kind as a keyword.
 */
enum CerifType {
  TEXT("Publication", "c_18cf"),
  TECHNICAL_DOCUMENTATION("Publication", "c_71bd"),
  DATA_SET("Product", "c_ddb1"),
  SOFTWARE("Product", "c_5ce6"),
  LEARNING_OBJECT("Product", "c_e059"),
  OTHER("Product", "c_1843"),
  EQUIPMENT("Equipment", null);

  private static final String COAR = "http://purl.org/coar/resource_type/";
  private static final String VOCABULARIES = "https://www.openaire.eu/cerif-profile/vocab/COAR_";

  private final String entity;
  private final String code;

  CerifType(String entity, String code) {
    this.entity = entity;
    this.code = code;
  }

  static CerifType of(AchievementKind kind) {
    return switch (kind) {
      case PAPER, PUBLIC_COMMUNICATION -> TEXT;
      case STANDARD -> TECHNICAL_DOCUMENTATION;
      case DATA_SET -> DATA_SET;
      case SOFTWARE -> SOFTWARE;
      case TEACHING -> LEARNING_OBJECT;
      case INSTRUMENT -> EQUIPMENT;
      case LICENCE, CONTRACT, PROTOTYPE, SPIN_OFF, ADOPTING_USER, MENTORING, PATENT -> OTHER;
    };
  }

  String entity() {
    return entity;
  }

  /** The set of records in which harvesters look for it. */
  String set() {
    return switch (entity) {
      case "Publication" -> "openaire_cris_publications";
      case "Product" -> "openaire_cris_products";
      default -> "openaire_cris_equipments";
    };
  }

  String address() {
    return COAR + code;
  }

  /** The namespace of the element that says the type. */
  String vocabulary() {
    return VOCABULARIES + entity + "_Types";
  }
}
