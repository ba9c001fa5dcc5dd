"""English words for what a country gives its people, and for the countries: "Korean driver's licence", "Serbian tax number".

Each table of a country has the words of its languages. People who write English call what is in it by the kind of thing
it is and the country; the nouns stand here once for all tables, and a nation beside one says whose number it is.
"""

from __future__ import annotations

__all__ = ["NATIONS", "TYPES", "named_in_english"]

_NOUNS = {
    "person": "personal number, personal code, personal id, personal identification, identity number, id number, national id, "
    "national identity, citizen id, identity code, id code",
    "card": "id card, identity card, identity document, national id, id number",
    "passport": "passport, passport number, passport no",
    "licence": "driving licence, driving license, driver licence, driver license, driver s licence, driver s license, "
    "drivers license, drivers licence",
    "tax": "tax number, tax id, tax code, tax no, tax identification, taxpayer id",
    "vat": "vat number, vat id, vat no, vat code, vat registration",
    "company": "company number, company id, company registration, company code, company no, business number, business id, "
    "organisation number, organization number, business registration",
    "postcode": "postcode, post code, postal code, zip code",
    "social": "social security number, social insurance number",
}
_KINDS = {
    "person": "AL_NID BA_JMBG BE_BIS BE_NN BG_EGN BG_PNF BY_PERSONAL_NUMBER CH_SSN CL_RUT CN_RIC CR_CPF CR_CR CU_NI CZ_RC DK_CPR "
    "EE_IK EG_NATIONAL_ID FI_PERSONAL_IDENTITY_CODE GT_CUI HR_JMBG HR_OIB HU_SZEMELYI_SZAM IL_IDNR IS_KENNITALA KE_NATIONAL_ID "
    "KR_RRN LT_ASMENS LU_MATRICULE LV_PERSONAL_CODE MD_IDNP ME_JMBG MK_EMBG MU_NID MX_CURP MY_NRIC NO_FODSELSNUMMER PE_CUI "
    "PK_CNIC PL_PESEL PY_CI RO_CNP RS_JMBG SE_PERSONNUMMER SI_EMSO SK_RC TR_NATIONAL_ID TW_NATIONAL_ID UA_UNZR UY_CI VE_CEDULA "
    "VN_CCCD ZA_ID_NUMBER",
    "card": "BG_ID_CARD CY_ID_CARD CZ_ID_CARD DE_ID_CARD FR_CNI GR_ID_CARD HR_ID_CARD HU_ID_CARD IT_IDENTITY_CARD MT_ID_CARD "
    "NL_IDENTITEITSKAART PL_ID_CARD RO_ID_CARD RS_ID_CARD SK_ID_CARD BE_EID PT_CC",
    "passport": "AU_PASSPORT BY_PASSPORT CA_PASSPORT CN_PASSPORT DE_PASSPORT ES_PASSPORT FR_PASSPORT IL_PASSPORT IN_PASSPORT "
    "IT_PASSPORT JP_PASSPORT KR_PASSPORT NL_PASSPORT PL_PASSPORT RU_PASSPORT UA_PASSPORT UK_PASSPORT US_PASSPORT",
    "licence": "AU_DRIVER_LICENSE BR_CNH CA_DRIVER_LICENSE DE_FUEHRERSCHEIN FR_DRIVER_LICENSE IN_DRIVER_LICENSE "
    "IT_DRIVER_LICENSE "
    "KR_DRIVER_LICENSE NL_DRIVER_LICENSE RU_DRIVER_LICENSE UK_DRIVING_LICENCE US_DRIVER_LICENSE",
    "tax": "AD_NRT AL_NIPT AR_CUIT AT_TIN AZ_VOEN BA_JIB BY_UNP CO_NIT CZ_DIC DE_TAX_ID DE_TAX_NUMBER DO_RNC DZ_NIF EC_RUC EG_TN "
    "ES_NIF FR_NIF GH_TIN GN_NIFP GT_NIT HR_OIB HU_ADOAZONOSITO ID_NPWP IT_FISCAL_CODE KE_PIN LI_PEID ME_PIB MK_EDB MX_RFC "
    "MZ_NUIT "
    "NZ_IRD PE_RUC PH_TIN PL_NIP PT_NIF PY_RUC RS_PIB RU_INN SI_DDV SK_DPH SV_NIT TH_TIN TN_MF TR_VKN UA_RNTRC UY_RUT "
    "VE_RIF VN_MST ZA_TIN",
    "vat": "AT_UID BE_VAT BG_VAT CH_VAT CY_VAT CZ_DIC DE_VAT_ID DK_CVR EE_KMKR FI_ALV FO_VN FR_TVA GR_VAT HU_ANUM IE_VAT IS_VSK "
    "IT_VAT_CODE LT_PVM LU_TVA LV_PVN MC_TVA MT_VAT NL_BTW NO_MVA PL_NIP RO_CF SE_VAT SI_DDV SK_DPH UK_VAT",
    "company": "AT_BUSINESSID AU_ACN BE_VAT BG_VAT BR_CNPJ CH_UID CN_USCC CR_CPJ CZ_ICO DK_CVR EE_REGISTRIKOOD FI_YTUNNUS "
    "FR_SIREN "
    "IL_HP JP_CN KR_BRN MA_ICE MD_IDNO NL_KVK NO_ORGNR RO_CUI RU_OGRN SE_ORGANISATIONSNUMMER SG_UEN SI_MATICNA SK_ICO SM_COE "
    "SN_NINEA TH_MOA TW_UBN UA_EDRPOU",
    "postcode": "AT_POSTLEITZAHL DE_PLZ ES_POSTAL_CODE SE_POSTNUMMER NL_POSTCODE BR_CEP IN_PINCODE",
    "social": "AT_VNR CH_SSN DE_SOCIAL_SECURITY ES_NSS FR_NIR GR_AMKA HU_TAJ IE_PPS",
}
_PAPERS = frozenset(
    ("card", "passport", "licence", "postcode")
)  # which people have one of, so that nobody says whose it is
TYPES = {entity: kind for kind, line in reversed(_KINDS.items()) for entity in line.split()}
"""What kind of thing each type is."""
_BY_REGION = (
    "AD andorran andorra;AL albanian albania;AR argentine argentinian argentina;AT austrian austria;AU australian australia;"
    "AZ azerbaijani azerbaijan;BA bosnian bosnia;BE belgian belgium;BG bulgarian bulgaria;BR brazilian brazil;BY belarusian "
    "belarus;CA canadian canada ontario quebec;CH swiss switzerland;CL chilean chile;CN chinese china;CO colombian colombia;"
    "CR rican rica;CU cuban cuba;CY cypriot cyprus;CZ czech czechia;DE german germany;DK danish denmark;DO dominican;DZ algerian "
    "algeria;EC ecuadorian ecuador;EE estonian estonia;EG egyptian egypt;ES spanish spain;FI finnish finland;FO faroese;FR "
    "french "
    "france;GH ghanaian ghana;GN guinean guinea;GR greek greece;GT guatemalan guatemala;HR croatian croatia;HU hungarian hungary;"
    "ID indonesian indonesia;IE irish ireland;IL israeli israel;IN indian india;IS icelandic iceland;IT italian italy;JP "
    "japanese "
    "japan;KE kenyan kenya;KR korean korea;LI liechtenstein;LT lithuanian lithuania;LU luxembourg;LV latvian latvia;MA moroccan "
    "morocco;MC monaco;MD moldovan moldova;ME montenegrin montenegro;MK macedonian macedonia;MT maltese malta;MU mauritian "
    "mauritius;MX mexican mexico;MY malaysian malaysia;MZ mozambican mozambique;NG nigerian nigeria;NL dutch netherlands holland;"
    "NO norwegian norway;NZ zealand;PE peruvian peru;PH philippine philippines filipino;PK pakistani pakistan;PL polish poland;"
    "PT portuguese portugal;PY paraguayan paraguay;RO romanian romania;RS serbian serbia;RU russian russia;SE swedish sweden;"
    "SG singapore singaporean;SI slovenian slovene slovenia;SK slovak slovakia;SM marino;SN senegalese senegal;SV salvadoran "
    "salvador;TH thai thailand;TN tunisian tunisia;TR turkish turkey;TW taiwanese taiwan;UA ukrainian ukraine;UK british uk "
    "britain "
    "dvla;US american usa;UY uruguayan uruguay;VE venezuelan venezuela;VN vietnamese vietnam;ZA african sars"
)
NATIONS = {word.encode(): line[:2] for line in _BY_REGION.split(";") for word in line[3:].split()}
"""For each word for a country the region that the names of its entity types begin with."""


_WORDS = {line[:2]: line[3:].split() for line in _BY_REGION.split(";")}


def named_in_english(entity_type: str, *, checked: bool) -> tuple[str, ...]:
    """Return the nouns by which people ask for a number of this type in English.

    Args:
        entity_type: the type.
        checked: whether it has check digits. Without them a noun that other countries have too needs the country's word.
    """
    kind = TYPES.get(entity_type)
    if kind is None:
        return ()
    nouns = _NOUNS[kind].split(", ")
    if checked or kind in _PAPERS:
        return tuple(nouns)
    return tuple(f"{word} {noun}" for word in _WORDS[entity_type[:2]] for noun in nouns)
