"""Tokens of every provider in the table: found whole in their documented form, and not when they only begin like it.

The rows give the lengths that providers document, by hand, so that they check the table instead of repeating it.
Nothing here was ever a key: each is put together at run time from a mark and seeded random letters.
"""

from __future__ import annotations

import random
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest

from privkit.detectors import secrets
from privkit.detectors._secret_prefixes import MARKS
from privkit.detectors._secret_providers import INFIXES, PREFIXES

ALPHABETS = {
    "a": string.ascii_letters + string.digits,
    "u": string.ascii_letters + string.digits + "_-",
    "h": "0123456789abcdef",
    "c": string.ascii_uppercase + string.digits,
    "C": string.ascii_uppercase + "234567",
    "l": string.ascii_lowercase + string.digits,
    "p": string.ascii_lowercase + "234567",
    "b": string.ascii_letters + string.digits + "+/",
    "n": string.digits,
}
UUID = "-".join(("<h8>", "<h4>", "<h4>", "<h4>", "<h12>"))

# A part in angle brackets is random: an alphabet and a length.
TABLE = f"""
AWS                AKIA<C16>
AWS                ASIA<C16>
AWS                ABIA<C16>
AWS                ACCA<C16>
AWS                ABSK<b130>=
AWS                IQoJb3JpZ2lu<b300>==
AWS                FwoGZXIvYXdz<b240>==
Google             AIza<u35>
Google             ya29.<u120>
Google             GOCSPX-<u28>
Google             1//0<u60>
DigitalOcean       dop_v1_<h64>
DigitalOcean       doo_v1_<h64>
DigitalOcean       dor_v1_<h64>
Cloudflare         v1.0-<h24>-<h146>
Heroku             HRKU-<u60>
Fly.io             fo1_<u43>
Fly.io             fm1a_<b200>
Fly.io             fm1r_<b200>
Fly.io             fm2_<b200>
Vercel             vck_<a56>
Vercel             vca_<a56>
Vercel             vci_<a56>
Vercel             vcp_<a56>
Vercel             vcr_<a56>
Vercel             vcc_<a56>
Vercel             vercel_blob_rw_<a16>_<a30>
Netlify            nfp_<a36>
Render             rnd_<a28>
Alibaba Cloud      LTAI<a20>
Tencent Cloud      AKID<a32>
Yandex Cloud       AQVN<u36>
Yandex Cloud       t1.<u120>.<u86>
Yandex Cloud       y0_<u58>
Yandex Cloud       y1_<u58>
Yandex Cloud       y2_<u58>
Yandex Cloud       y3_<u58>
Yandex Cloud       y4_<u58>
Yandex Cloud       y5_<u58>
Yandex Cloud       y6_<u58>
Tailscale          tskey-auth-<a16>-<a32>
GitHub             ghp_<a36>
GitHub             gho_<a36>
GitHub             ghu_<a36>
GitHub             ghs_<a36>
GitHub             ghr_<a76>
GitHub             github_pat_<a22>_<a59>
GitLab             glpat-<a20>
GitLab             glpat-<a27>.<l2>.<l9>
GitLab             glptt-<h40>
GitLab             gldt-<a20>
GitLab             glrt-<a20>
GitLab             glrtr-<a20>
GitLab             glcbt-<a20>
GitLab             glft-<a20>
GitLab             glimt-<a25>
GitLab             glagent-<a50>
GitLab             gloas-<h64>
GitLab             glsoat-<a20>
GitLab             glffct-<a20>
GitLab             glwt-<a20>
GitLab             GR1348941<a20>
Atlassian          ATATT3xFfGF0<u172>=<c8>
Atlassian          ATCTT3xFfGN0<u172>=<c8>
Atlassian          ATBB<a32>
Atlassian          ATTA<h64>
npm                npm_<a36>
PyPI               pypi-<u160>
RubyGems           rubygems_<h48>
NuGet              oy2<l43>
crates.io          cio<a32>
Clojars            CLOJARS_<l60>
Docker             dckr_pat_<u27>
Docker             dckr_oat_<u32>
JFrog              AKCp<a69>
JFrog              cmVmdGtu<a56>
CircleCI           CCIPAT_<a22>_<h40>
CircleCI           CCIPRJ_<a22>_<h40>
Buildkite          bkua_<h40>
Sonar              squ_<h40>
Sonar              sqp_<h40>
Sonar              sqa_<h40>
Sourcegraph        sgp_<h40>
Sourcegraph        sgp_<h16>_<h40>
Pulumi             pul-<h40>
HashiCorp          hvs.<u90>
HashiCorp          hvb.<u120>
HashiCorp          hvr.<u90>
HashiCorp          <a14>.atlasv1.<u64>
Doppler            dp.pt.<a43>
Doppler            dp.st.<a43>
Doppler            dp.st.prod_config.<a43>
Doppler            dp.sa.<a43>
Doppler            dp.ct.<a43>
Doppler            dp.scim.<a43>
Doppler            dp.audit.<a43>
1Password          ops_eyJ<b250>
Bitwarden          0.{UUID}.<a30>:<b22>==
1Password          A3-<c6>-<c6>-<c5>-<c5>-<c5>-<c5>
1Password          A3-<c6>-<c11>-<c5>-<c5>-<c5>
age                AGE-SECRET-KEY-1<c58>
OpenShift          sha256~<u43>
Postman            PMAK-<h24>-<h34>
Snyk               snyk_uat.<h8>.<u90>.<u60>
Snyk               snyk_sat.<h8>.<u90>.<u60>
Anthropic          sk-ant-api03-<u93>AA
OpenRouter         sk-or-v1-<h64>
OpenAI             sk-proj-<u74>T3BlbkFJ<u74>
OpenAI             sk-svcacct-<u74>
OpenAI             sk-admin-<u74>
OpenAI             sk-None-<u48>
OpenAI             sk-<a20>T3BlbkFJ<a20>
OpenAI             sk-<h32>
Groq               gsk_<a52>
xAI                xai-<a80>
Perplexity         pplx-<a48>
Hugging Face       hf_<a34>
Hugging Face       api_org_<a34>
Replicate          r8_<a37>
LangSmith          lsv2_pt_<h32>_<h10>
LangSmith          lsv2_sk_<h32>_<h10>
Langfuse           sk-lf-{UUID}
Pinecone           pcsk_<a6>_<a63>
Cerebras           csk-<l48>
Tavily             tvly-<a32>
Tavily             tvly-dev-<a32>
NVIDIA             nvapi-<u64>
Jina               jina_<u60>
Weights & Biases   wandb_v1_<a27>_<a49>
ElevenLabs         sk_<h48>
Together AI        tgp_v1_<u43>
E2B                e2b_<h40>
Firecrawl          fc-<h32>
Stripe             sk_live_<a24>
Stripe             sk_test_<a99>
Stripe             rk_live_<a24>
Stripe             rk_test_<a24>
Stripe             pk_live_<a24>
Stripe             pk_test_<a24>
Stripe             whsec_<a32>
Square             sq0atp-<u22>
Square             sq0csp-<u43>
Square             sq0idp-<u22>
Square             EAAA<u60>
Braintree          access_token$production$<l16>$<h32>
Braintree          access_token$sandbox$<l16>$<h32>
Adyen              AQE<b92>==-<b43>=-<a16>
Razorpay           rzp_live_<a14>
Razorpay           rzp_test_<a14>
Shopify            shpat_<h32>
Shopify            shpca_<h32>
Shopify            shppa_<h32>
Shopify            shpss_<h32>
Shopify            shpua_<h32>
Plaid              access-sandbox-{UUID}
Plaid              access-development-{UUID}
Plaid              access-production-{UUID}
Flutterwave        FLWSECK-<h32>-X
Flutterwave        FLWSECK_TEST-<h32>-X
Flutterwave        FLWPUBK-<h32>-X
Flutterwave        FLWPUBK_TEST-<h32>-X
Xendit             xnd_production_<a64>
Xendit             xnd_development_<a64>
Paddle             pdl_live_apikey_<l26>_<a22>_<a3>
Paddle             pdl_sdbx_apikey_<l26>_<a22>_<a3>
Mollie             live_<a30>
Mollie             test_<a30>
Lob                live_<h35>
Lob                test_<h35>
Lob                live_pub_<h31>
GoCardless         live_<u40>
GoCardless         sandbox_<u40>
EasyPost           EZAK<a54>
EasyPost           EZTK<a54>
Shippo             shippo_live_<h40>
Shippo             shippo_test_<h40>
Duffel             duffel_live_<u43>
Duffel             duffel_test_<u43>
Slack              xoxa-2-<n12>-<n12>-<n12>-<h32>
Slack              xoxb-<n12>-<n12>-<a24>
Slack              xoxc-<n12>-<n12>-<n12>-<h64>
Slack              xoxd-<u60>
Slack              xoxe-1-<a146>
Slack              xoxo-<n12>-<a24>
Slack              xoxp-<n12>-<n12>-<n12>-<h32>
Slack              xoxr-<n12>-<n12>-<n12>-<h32>
Slack              xoxs-<n12>-<n12>-<n12>-<h32>
Slack              xoxe.xoxb-1-<a166>
Slack              xoxe.xoxp-1-<a166>
Slack              xapp-1-A0<c9>-<n13>-<h64>
SendGrid           SG.<u22>.<u43>
Mailgun            key-<h32>
Mailchimp          <h32>-us12
Mailchimp          md-<u22>
Twilio             AC<h32>
Twilio             SK<h32>
Brevo              xkeysib-<h64>-<a16>
Brevo              xsmtpsib-<h64>-<a16>
Intercom           dG9rO<b55>=
Resend             re_<a8>_<a24>
Klaviyo            pk_<h34>
OneSignal          os_v2_app_<p103>
OneSignal          os_v2_org_<p103>
HubSpot            pat-na1-{UUID}
Salesforce         00D<a12>!<a96>
Zoho               1000.<h32>.<h32>
Meta               EAAG<a160>
Firebase           AAAA<u7>:APA91b<u134>
X (Twitter)        AAAAAAAAAAAAAAAAAAAAA<a80>
Dropbox            sl.<u136>
Dropbox            sl.u.<u180>
Typeform           tfp_<u44>
Frame.io           fio-u-<u64>
Databricks         dapi<h32>
Databricks         dapi<h32>-2
Databricks         dose<h32>
MongoDB            mdb_sa_sk_<u40>
Supabase           sbp_<h40>
Supabase           sb_secret_<u31>
PlanetScale        pscale_tkn_<u43>
PlanetScale        pscale_pw_<u43>
PlanetScale        pscale_oauth_<u43>
Neon               napi_<l64>
Aiven              AVNS_<u19>
CockroachDB        CCDB1_<a22>_<a40>
New Relic          NRAK-<c27>
New Relic          NRII-<u32>
New Relic          NRJS-<h19>
New Relic          <h32>FFFFNRAL
Grafana            glsa_<a32>_<h8>
Grafana            glc_<b120>
Grafana            eyJrIjoi<b70>==
Sentry             sntrys_eyJ<b150>_<b43>
Sentry             sntryu_<h64>
Dynatrace          dt0c01.<C24>.<C64>
Dynatrace          dt0s01.<C24>.<C64>
Dynatrace          dt0s08.<C24>.<C64>
Dynatrace          dt0s16.<C24>.<C64>
Prefect            pnu_<l36>
Prefect            pnu_<a36>
Prefect            pnb_<a36>
Segment            sgp_<a64>
PostHog            phx_<a43>
Elastic            essu_<b80>
Harness            pat.<u22>.<h24>.<a20>
Linear             lin_api_<a40>
LaunchDarkly       sdk-{UUID}
LaunchDarkly       api-{UUID}
LaunchDarkly       mob-{UUID}
Asana              1/<n16>:<h32>
Asana              2/<n16>/<n16>:<h32>
ClickUp            pk_<n8>_<c32>
Linear             lin_oauth_<h64>
Notion             ntn_<a46>
Notion             secret_<a43>
Airtable           pat<a14>.<h64>
Figma              figd_<u40>
Contentful         CFPAT-<u43>
ReadMe             rdme_<l70>
Adobe              p8e-<a32>
Mapbox             sk.eyJ<u60>.<u22>
Mapbox             pk.eyJ<u60>.<u22>
Mapbox             tk.eyJ<u60>.<u22>
Azure              <b76>+ASt<b5>A==
Azure              <b76>ACDb<b5>A==
Azure              <a42>AzSeA<a5>
Azure              <u44>AzFu<u5>A==
Azure              <a33>AzCaA<a5>=
Azure              <a76>AZDO<a4>
Azure              <a52>JQQJ99<a26>
Azure              <a3>8Q~<a34>
"""
ROWS = [(line[:19].strip(), line[19:].strip()) for line in TABLE.strip().splitlines()]
IDS = [re.sub("<[^>]*>", "*", form) for _, form in ROWS]
_MADE = random.Random(20261124)


def made(form: str, rng: random.Random = _MADE) -> str:
    def part(found: re.Match[str]) -> str:
        letters, length = ALPHABETS[found[1]], int(found[2])
        # No sign at either end: prose may end there. A digit, a small letter and a capital where there is room.
        inner = "".join(rng.choice(letters) for _ in range(max(0, length - 4)))
        if found[1] == "b":
            # Where no 16 letters and digits stand in a row, one base 64 text in a hundred, only a cue helps.
            inner = "".join(rng.choice(ALPHABETS["a"]) for _ in inner[:16]) + inner[16:]
        edge = "7a" if found[1] in "hlp" else "7A" if found[1] in "cC" else "77" if found[1] == "n" else "aZ"
        return (edge + inner + edge[::-1])[-length:]

    return re.sub(r"<(\w)(\d+)>", part, form)


def found(text: str) -> list[tuple[str, str]]:
    return [(text[start:end], name) for start, end, _, _, name in secrets.find(text, text.lower())]


def slug(provider: str) -> str:
    return "secrets." + re.sub("[^a-z0-9]", "", provider.lower())


@pytest.mark.parametrize(("provider", "form"), ROWS, ids=IDS)
def test_a_token_is_found_whole_and_named_after_its_provider(provider: str, form: str) -> None:
    for text in ("{}", "it is {} ok", '"{}",', "X={};", "a\\n{}", "see {}."):
        token = made(form)
        assert found(text.format(token)) == [(token, slug(provider))], text


@pytest.mark.parametrize(("provider", "form"), ROWS, ids=IDS)
def test_a_token_is_found_in_every_one_of_fifty_draws(provider: str, form: str) -> None:
    rng = random.Random(form)
    for _ in range(50):
        token = made(form, rng)
        assert found(f"< {token} >") == [(token, slug(provider))]


@pytest.mark.parametrize(("provider", "form"), ROWS, ids=IDS)
def test_what_only_begins_like_a_token_is_none(provider: str, form: str) -> None:
    """Its first letters; the mark before a mask; the mark before words; the token at the end of a longer word."""
    token, mark = made(form), form.partition("<")[0]
    near = [token[: len(mark) + 5], mark + "x" * 40, mark + "*" * 40, mark]
    near += [mark + "your-api-key-goes-here-please", mark + "…", mark + "EXAMPLE" * 12]
    for text in near:
        assert found(f"a {text} b") == []
    assert (token, slug(provider)) not in found("zz9" + token)


def test_every_row_of_the_table_is_tried_here() -> None:
    tokens = [(provider, made(form)) for provider, form in ROWS]
    untried = [
        mark.literal
        for mark in MARKS
        if not any(
            provider == mark.provider and re.fullmatch(mark.expression, token) for provider, token in tokens
        )
    ]
    assert untried == []


def test_sixty_providers_and_more_are_known_by_their_marks() -> None:
    providers = {row[0] for rows in PREFIXES.values() for row in rows} | {row[0] for row in INFIXES}
    assert len(providers) > 90
    assert len({slug(provider) for provider in providers}) == len(providers)


def test_the_page_of_secrets_is_current() -> None:
    tool = Path(__file__).parents[2] / "tools" / "build_secrets_page.py"
    done = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


WORDS = [
    "sk-learn-compatible-estimators-are-many",
    "test_a_providers_token_is_found_wherever_it_stands",
    "live_reloading_of_configuration_files",
    "re_compile_of_every_pattern_in_the_module",
    "secret_scanning_push_protection_bypass",
    "gldt-or-glrt-are-prefixes-of-some-kind",
    "access-production-environment-variables",
    "key-value-stores-and-their-many-friends",
    "patch.object.return_value.side_effect_of_it",
    "AccountManagementServiceProviderFactory",
    "123e4567-e89b-12d3-a456-426614174000",
    "pat-na1-the-region-of-north-america",
    "sha512-" + made("<b86>") + "==",
    "sha256:" + made("<h64>"),
    "/" + made("<h40>") + "/index.html",
    "rubygems_mirror_configuration_for_everyone_in_the_company",
    "live_streaming_of_the_concert_hall_and_more_of_it",
    "sandbox_environment_for_all_of_the_developers_",
    "api-gateway-7d9f6c5b84-x2k4q",
    "1/1234567890123456",
    "AAAA-records:APA91b",
    "0." + made(UUID),
]


@pytest.mark.parametrize("word", WORDS)
def test_long_identifiers_digests_and_uuids_are_left_alone(word: str) -> None:
    assert found(f"see {word} for more") == []
    assert found(f'"{word}": 1,') == []


UNMARKED_ROWS = [
    "MISTRAL_API_KEY=<a32>",
    "cohere api key: <a40>",
    'DD_API_KEY="<h32>"',
    "datadog key: <h32>",
    "zendesk token <a40>",
    "ALGOLIA_ADMIN_API_KEY=<h32>",
    "my okta api token is 00<a40>",
    "cloudflare api token: <a40>",
    "PAYPAL_CLIENT_SECRET=<u80>",
    "ASANA_PAT=0/<h32>",
    "trello key: <h32>",
    "GITHUB_PAT: <a24>",
    "aws secret access key is <b40>",
    '"client_secret": "<a40>"',
    "snowflake_password: <a20>",
]


@pytest.mark.parametrize("form", UNMARKED_ROWS)
def test_a_key_without_a_mark_is_found_after_its_cue_and_not_without(form: str) -> None:
    text = made(form)
    before = re.split("<|00<|0/<", form)[0]
    value = text[len(before) :].rstrip('"')
    assert [hit for hit, _ in found(text)] == [value]
    assert found(f"the build of {value} is done") == []
