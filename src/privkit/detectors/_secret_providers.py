"""The tokens that providers mark, as data: one row is all another provider takes.

The forms are the providers' own, as their documentation and GitHub's list of supported secret-scanning
patterns (docs.github.com/code-security/secret-scanning) give them. Lengths are minima where a provider has
changed them before: a token half covered is worse than one character too many. What a provider gives out
without a mark (Mistral, Cohere, Datadog, Zendesk, Algolia …) is found by a cue word: see ``_secret_cues``.

A row is the provider, the literal that marks the token, and what follows it as a regular expression in
which ``%a`` is a letter or digit, ``%u`` one of those, ``_`` or ``-``, ``%h`` a small hexadecimal digit,
``%c`` a capital or digit, and ``%b`` one of base 64. Every repeat is of one class that no neighbour shares,
or of a fixed length, so a failed match costs a bounded number of steps.
"""

from __future__ import annotations

__all__ = ["INFIXES", "PREFIXES", "UNMARKED"]

_UUID = "%h{8}-%h{4}-%h{4}-%h{4}-%h{12}"

_CLOUD = (
    *(("AWS", f"{kind}", "%c{16}") for kind in ("AKIA", "ASIA", "ABIA", "ACCA")),
    ("AWS", "ABSK", "%b{100,}={0,2}"),
    *(("AWS", kind, "%b{200,}={0,2}") for kind in ("IQoJb3JpZ2lu", "FwoGZXIvYXdz")),
    ("Google", "AIza", "%u{35,}"),
    ("Google", "ya29.", "%u{20,}"),
    ("Google", "GOCSPX-", "%u{24,}"),
    ("Google", "1//0", "%u{40,}"),
    *(("DigitalOcean", f"do{kind}_v1_", "%h{64}") for kind in "opr"),
    ("Cloudflare", "v1.0-", "%h{24}-%h{146}"),
    ("Heroku", "HRKU-", "%u{30,}"),
    ("Fly.io", "fo1_", "%u{43}"),
    *(("Fly.io", kind, "%b{100,}={0,3}") for kind in ("fm1a_", "fm1r_", "fm2_")),
    *(("Vercel", f"vc{kind}_", "%u{40,}") for kind in "acikpr"),
    ("Vercel", "vercel_blob_rw_", "%a{12,}_%a{24,}"),
    ("Netlify", "nfp_", "%a{36}"),
    ("Render", "rnd_", "%a{28,}"),
    ("Alibaba Cloud", "LTAI", "%a{12,26}"),
    ("Tencent Cloud", "AKID", "%a{32}"),
    ("Yandex Cloud", "AQVN", "%u{35,38}"),
    ("Yandex Cloud", "t1.", "%u{20,}={0,2}[.]%u{86}={0,2}"),
    *(("Yandex Cloud", f"y{kind}_", "%u{55,}") for kind in "0123456"),
    ("Tailscale", "tskey-", "[a-z]{3,12}-%a{10,}-%a{20,}"),
)

_CODE = (
    *(("GitHub", f"gh{kind}_", "[A-Za-z0-9_]{36,}") for kind in "pousr"),
    ("GitHub", "github_pat_", "[A-Za-z0-9_]{22,}"),
    *(
        ("GitLab", f"gl{kind}-", "[A-Za-z0-9_.-]{20,}")
        for kind in (
            *("pat", "ptt", "dt", "rt", "rtr", "cbt", "ft", "imt", "agent"),
            *("oas", "soat", "ffct", "wt"),
        )
    ),
    ("GitLab", "GR1348941", "%u{20,}"),
    *(("Atlassian", kind, "[A-Za-z0-9_=-]{60,}") for kind in ("ATATT3", "ATCTT3")),
    ("Atlassian", "ATBB", "%a{24,}"),
    ("Atlassian", "ATTA", "%h{64}"),
    ("npm", "npm_", "%a{36,}"),
    ("PyPI", "pypi-", "%u{40,}"),
    ("RubyGems", "rubygems_", "%h{48}"),
    ("NuGet", "oy2", "[a-z0-9]{43}"),
    ("crates.io", "cio", "%a{32}"),
    ("Clojars", "CLOJARS_", "[a-z0-9]{60}"),
    *(("Docker", f"dckr_{kind}_", "%u{20,}") for kind in ("pat", "oat")),
    ("JFrog", "AKCp", "%a{69,}"),
    ("JFrog", "cmVmdGtu", "%a{56}"),
    *(("CircleCI", f"CCI{kind}_", "%a{22}_%h{40}") for kind in ("PAT", "PRJ")),
    ("Buildkite", "bkua_", "%h{40}"),
    *(("Sonar", f"sq{kind}_", "%h{40}") for kind in "aup"),
    ("Sourcegraph", "sgp_", "(?:%h{16}_|local_)?%h{40}"),
    ("Pulumi", "pul-", "%h{40}"),
    *(("HashiCorp", f"hv{kind}.", "%u{24,}") for kind in "sbr"),
    *(
        ("Doppler", f"dp.{kind}.", "(?:[a-z0-9_-]{2,35}[.])?%a{40,}")
        for kind in ("pt", "st", "sa", "ct", "scim", "audit")
    ),
    ("1Password", "ops_eyJ", "%b{200,}={0,2}"),
    ("Bitwarden", "0.", _UUID + "[.]%a{30}:%b{20,}={0,2}"),
    ("1Password", "A3-", "%c{6}-(?:%c{11}|%c{6}-%c{5})(?:-%c{5}){3}"),
    ("age", "AGE-SECRET-KEY-1", "%c{50,}"),
    ("OpenShift", "sha256~", "%u{43}"),
    *(("Snyk", f"snyk_{kind}.", "%h{8}[.]%u{20,}[.]%u{20,}") for kind in ("uat", "sat")),
    ("Postman", "PMAK-", "%h{24}-%h{34}"),
)

_AI = (
    ("Anthropic", "sk-ant-", "%u{20,}"),
    ("OpenRouter", "sk-or-v1-", "%h{64}"),
    *(("OpenAI", f"sk-{kind}-", "%u{20,}") for kind in ("proj", "svcacct", "admin", "None")),
    ("OpenAI", "sk-", "(?=%a{20})%u{20,}"),  # DeepSeek's and others' in the same form too
    ("Groq", "gsk_", "%a{40,}"),
    ("xAI", "xai-", "%a{70,}"),
    ("Perplexity", "pplx-", "%a{40,}"),
    ("Hugging Face", "hf_", "%a{30,}"),
    ("Hugging Face", "api_org_", "%a{34}"),
    ("Replicate", "r8_", "%a{37,40}"),
    *(("LangSmith", f"lsv2_{kind}_", "%h{32}_%h{10}") for kind in ("pt", "sk")),
    ("Langfuse", "sk-lf-", _UUID),
    ("Pinecone", "pcsk_", "[A-Za-z0-9_]{50,}"),
    ("Cerebras", "csk-", "[a-z0-9]{40,}"),
    ("Tavily", "tvly-", "(?:dev-|prod-)?%a{30,}"),
    ("NVIDIA", "nvapi-", "%u{60,}"),
    ("Jina", "jina_", "%u{50,}"),
    ("Weights & Biases", "wandb_v1_", "[A-Za-z0-9_]{40,}"),
    ("ElevenLabs", "sk_", "%h{48}"),
    ("Together AI", "tgp_v1_", "%u{40,}"),
    ("E2B", "e2b_", "%h{40}"),
    ("Firecrawl", "fc-", "%h{32}"),
)

_PAYMENT = (
    *(("Stripe", f"{kind}k_{mode}_", "%a{16,}") for mode in ("live", "test") for kind in "srp"),
    ("Stripe", "whsec_", "%b{24,}={0,2}"),
    *(("Square", f"sq0{kind}-", "%u{22,}") for kind in ("atp", "csp", "idp")),
    ("Square", "EAAA", "%u{56,}"),
    *(("Braintree", f"access_token${mode}$", "[a-z0-9]{16}[$]%h{32}") for mode in ("production", "sandbox")),
    ("Adyen", "AQE", "%b{60,200}={0,2}-%b{40,60}={0,2}-[^ \\n\\r\\t\"'<>]{7,19}[^ \\n\\r\\t\"'<>;,.]"),
    *(("Razorpay", f"rzp_{mode}_", "%a{14,}") for mode in ("live", "test")),
    *(("Shopify", f"shp{kind}_", "[A-Fa-f0-9]{32}") for kind in ("at", "ca", "pa", "ss", "ua")),
    *(("Plaid", f"access-{mode}-", _UUID) for mode in ("sandbox", "development", "production")),
    *(
        ("Flutterwave", f"{kind}{test}-", "%a{32}-X")
        for kind in ("FLWSECK", "FLWPUBK")
        for test in ("", "_TEST")
    ),
    *(("Xendit", f"xnd_{mode}_", "%a{40,}") for mode in ("production", "development")),
    *(("Paddle", f"pdl_{mode}_apikey_", "[a-z0-9]{26}_%a{22}_%a{3}") for mode in ("live", "sdbx")),
    *(("Mollie", f"{mode}_", "%a{30}") for mode in ("live", "test")),
    *(("Lob", f"{mode}_", "(?:pub_)?%h{31,35}") for mode in ("live", "test")),
    ("GoCardless", "live_", "%u{40}"),
    ("GoCardless", "sandbox_", "%u{40}"),
    *(("EasyPost", f"EZ{kind}K", "%a{54}") for kind in "AT"),
    *(("Shippo", f"shippo_{mode}_", "%h{40}") for mode in ("live", "test")),
    *(("Duffel", f"duffel_{mode}_", "%u{43}") for mode in ("live", "test")),
)

_MESSAGES = (
    *(("Slack", f"xox{kind}-", "[A-Za-z0-9%_-]{10,}") for kind in "abcdeoprs"),
    *(("Slack", f"xoxe.xox{kind}-", "[A-Za-z0-9%_-]{10,}") for kind in "bp"),
    ("Slack", "xapp-", "[A-Za-z0-9-]{20,}"),
    ("SendGrid", "SG.", "%u{16,64}[.]%u{16,}"),
    ("Mailgun", "key-", "%h{32}"),
    ("Mailchimp", "md-", "%u{22}"),
    ("Twilio", "AC", "%h{32}"),
    ("Twilio", "SK", "%h{32}"),
    *(("Brevo", f"{kind}-", "%h{64}-%a{16}") for kind in ("xkeysib", "xsmtpsib")),
    ("Intercom", "dG9rO", "[A-Za-z0-9+/]{50,}={0,2}"),
    ("Resend", "re_", "%a{6,10}_%a{20,}"),
    ("Klaviyo", "pk_", "%h{34}"),
    ("OneSignal", "os_v2_", "(?:app|org)_[a-z2-7]{103}"),
    ("HubSpot", "pat-", "(?:na|eu|ap)[0-9]-" + _UUID),
    ("Salesforce", "00D", "%a{12,15}![A-Za-z0-9._]{80,}"),
    ("Zoho", "1000.", "%h{32}[.]%h{32}"),
    ("Meta", "EAA", "%a{90,}"),
    ("Firebase", "AAAA", "%u{7}:APA91b%u{130,}"),
    ("X (Twitter)", "AAAAAAAAAAAAAAAAAAAAA", "[A-Za-z0-9%]{60,}"),
    ("Dropbox", "sl.", "(?:u[.])?%u{130,}"),
    ("Typeform", "tfp_", "%u{40,}"),
    ("Frame.io", "fio-u-", "%u{60,}"),
)

_DATA = (
    ("Databricks", "dapi", "%h{32}(?:-[0-9])?"),
    ("Databricks", "dose", "%h{32}"),
    ("MongoDB", "mdb_sa_sk_", "%u{40}"),
    ("Supabase", "sbp_", "%h{40}"),
    ("Supabase", "sb_secret_", "%u{30,}"),
    *(("PlanetScale", f"pscale_{kind}_", "[A-Za-z0-9_.=-]{32,}") for kind in ("tkn", "pw", "oauth")),
    ("Neon", "napi_", "[a-z0-9]{60,}"),
    ("Aiven", "AVNS_", "%u{15,}"),
    ("CockroachDB", "CCDB1_", "%a{22}_%a{40}"),
    ("New Relic", "NRAK-", "%c{27}"),
    ("New Relic", "NRII-", "%u{32}"),
    ("New Relic", "NRJS-", "%h{19}"),
    ("Grafana", "glsa_", "%a{32}_[A-Fa-f0-9]{8}"),
    ("Grafana", "glc_", "%b{32,}={0,2}"),
    ("Grafana", "eyJrIjoi", "%b{60,}={0,2}"),
    ("Sentry", "sntrys_eyJ", "[A-Za-z0-9+/=_-]{60,}"),
    ("Sentry", "sntryu_", "%h{64}"),
    *(("Dynatrace", f"dt0{kind}.", "%c{24}[.]%c{64}") for kind in ("c01", "s01", "s08", "s16")),
    *(("Prefect", f"pn{kind}_", "%a{36}") for kind in "ub"),
    ("Segment", "sgp_", "%a{64}"),
    ("PostHog", "phx_", "%a{40,}"),
    ("Elastic", "essu_", "%b{40,}={0,2}"),
    ("Harness", "pat.", "%u{22}[.]%a{24}[.]%a{20}"),
    *(("LaunchDarkly", f"{kind}-", _UUID) for kind in ("sdk", "api", "mob")),
    ("Asana", "1/", "[0-9]{13,19}:%h{32}"),
    ("Asana", "2/", "[0-9]{13,19}/[0-9]{13,19}:%h{32}"),
    ("ClickUp", "pk_", "[0-9]{5,10}_%c{32}"),
    ("Linear", "lin_api_", "%a{32,}"),
    ("Linear", "lin_oauth_", "%a{32,}"),
    ("Notion", "ntn_", "%a{40,}"),
    ("Notion", "secret_", "%a{43}"),
    ("Airtable", "pat", "%a{14}[.]%h{64}"),
    ("Figma", "figd_", "%u{38,}"),
    ("Contentful", "CFPAT-", "%u{43}"),
    ("ReadMe", "rdme_", "[a-z0-9]{70}"),
    ("Adobe", "p8e-", "%a{32}"),
    *(("Mapbox", f"{kind}.eyJ", "%u{30,}[.]%u{16,}") for kind in ("sk", "pk", "tk")),
)

PREFIXES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "Clouds and hosting": _CLOUD,
    "Code, packages and builds": _CODE,
    "Artificial intelligence": _AI,
    "Payment, trade and shipping": _PAYMENT,
    "Chat, mail and customers": _MESSAGES,
    "Data, operations and office": _DATA,
}
"""Rows (provider, literal the token begins with, what follows), by the trade of their providers."""

INFIXES: tuple[tuple[str, int, str, str, str], ...] = (
    ("Azure", 76, "%b{76}", "+ASt", "%b{6}=="),
    ("Azure", 76, "%b{76}", "ACDb", "%b{6}=="),
    ("Azure", 42, "%a{42}", "AzSe", "%a{6}"),
    ("Azure", 44, "%u{44}", "AzFu", "%u{6}=="),
    ("Azure", 33, "%a{33}", "AzCa", "%a{6}="),
    ("Azure", 76, "%a{76}", "AZDO", "%a{4}"),
    ("Azure", 52, "%a{52}", "JQQJ99", "%a{20,}={0,2}"),
    ("Azure", 4, "[A-Za-z0-9_~.-]{3}[0-9]", "Q~", "[A-Za-z0-9_~.-]{31,34}"),
    ("HashiCorp", 14, "%a{14}", ".atlasv1.", "[A-Za-z0-9=_-]{60,}"),
    ("Mailchimp", 32, "%h{32}", "-us", "[0-9]{1,2}"),
    ("New Relic", 36, "[A-Fa-f0-9]{36}", "NRAL", ""),
)
"""Rows (provider, length before the literal, what stands there, the literal, what follows)."""

UNMARKED: tuple[str, ...] = (
    *(
        "Algolia",
        "Amplitude",
        "Auth0",
        "Box",
        "Codecov",
        "Cohere",
        "Confluent",
        "Datadog",
        "Deepgram",
    ),
    *("Fastly", "Hetzner", "IBM Cloud", "LinkedIn", "Linode", "Mistral", "Mixpanel", "Okta", "PagerDuty"),
    *(
        "PayPal",
        "Postmark",
        "Railway",
        "Rollbar",
        "Scaleway",
        "Snowflake",
        "Splunk",
        "Spotify",
        "Travis CI",
        "Trello",
        "Vonage",
        "Vultr",
        "Zendesk",
        "Zoom",
    ),
)
"""Providers whose keys carry no mark: found after words such as ``api key``, ``client_secret`` or ``token``."""
