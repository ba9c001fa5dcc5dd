"""Brazil: numbers of persons, companies, workers, drivers and voters, plates and postcodes."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_CNPJ_WEIGHTS = (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
_FALLING = (11, 10, 9, 8, 7, 6, 5, 4, 3, 2)


def _mod_11(total: int) -> int:
    return -total % 11 % 10


def _cpf(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal() or len(set(value)) == 1:
        return False
    first = _mod_11(weighted_sum(value[:9], _FALLING[1:]))
    second = _mod_11(weighted_sum(value[:9] + str(first), _FALLING))
    return value[9:] == f"{first}{second}"


def _cnpj(value: str) -> bool:
    if len(value) != 14 or not value[12:].isdecimal() or value.startswith("000000000000"):
        return False
    # Letters are allowed since July 2026; three digits keep a phrase such as "on the 1st June 25" out.
    if not value.isascii() or not value.isalnum() or sum(map(str.isdecimal, value[:12])) < 3:
        return False
    values = [ord(sign) - ord("0") for sign in value[:12]]
    first = _mod_11(_weighted(values, _CNPJ_WEIGHTS[1:]))
    second = _mod_11(_weighted([*values, first], _CNPJ_WEIGHTS))
    return value[12:] == f"{first}{second}"


def _weighted(values: list[int], weights: tuple[int, ...]) -> int:
    return sum(value * weight for value, weight in zip(values, weights, strict=True))


def _rg(value: str) -> bool:
    return value[:-1].isdecimal() and value[-1] in "0123456789X"


def _cnh(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal() or len(set(value)) == 1:
        return False
    first = weighted_sum(value, (9, 8, 7, 6, 5, 4, 3, 2, 1)) % 11
    second = weighted_sum(value, (1, 2, 3, 4, 5, 6, 7, 8, 9)) % 11
    if first == 10:
        first, second = 0, (second - 2) % 11
    return value[9:] == f"{first}{second % 10}"


def _pis(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal() or len(set(value)) == 1:
        return False
    return _mod_11(weighted_sum(value, (3, 2, 9, 8, 7, 6, 5, 4, 3, 2))) == int(value[10])


def _voter_digit(total: int, state: str) -> int:
    remainder = total % 11
    if remainder == 0 and state in ("01", "02"):  # São Paulo and Minas Gerais count a remainder of 0 as 1
        return 1
    return remainder % 10


def _voter(value: str) -> bool:
    if len(value) != 12 or not value.isdecimal():
        return False
    serial, state = value[:8], value[8:10]
    if not "01" <= state <= "28" or serial == "00000000":
        return False
    first = _voter_digit(weighted_sum(serial, (2, 3, 4, 5, 6, 7, 8, 9)), state)
    second = _voter_digit(weighted_sum(f"{state}{first}", (7, 8, 9)), state)
    return value[10:] == f"{first}{second}"


NUMBERS: tuple[Number, ...] = (
    Number(
        "BR_CPF",
        "Brazilian number of a person (CPF)",
        ("000-000-000-00", "000000000-00"),
        "111.444.777-35",
        (
            "cpf", "c p f", "cpf mf", "cpf cnpj", "numero do cpf", "meu cpf", "cadastro de pessoas fisicas",
            "cadastro de pessoa fisica", "cpf do titular", "tax id", "brazilian tax id",
        ),
        "Receita Federal do Brasil, Cadastro de Pessoas Físicas",
        region="BR", check=_cpf, checksum="two digits, mod 11", alone="formatted", strength=2,
    ),
    Number(
        "BR_CNPJ",
        "Brazilian number of a company (CNPJ), of digits or, since 2026, of letters and digits",
        ("00-000-000-0000-00", "XX-XXX-XXX-XXXX-00", "XXXXXXXX-XXXX-00"),
        "11.222.333/0001-81",
        (
            "cnpj", "c n p j", "cnpj mf", "cpf cnpj", "numero do cnpj", "cadastro nacional",
            "pessoa juridica", "cgc", "tax id",
        ),
        "Instrução Normativa RFB 2.229/2024; Receita Federal do Brasil, CNPJ alfanumérico",
        region="BR", check=_cnpj, checksum="two digits, mod 11", alone="formatted", strength=2,
    ),
    Number(
        "BR_RG",
        "Brazilian identity card number of a state (RG)",
        ("00-000-000-X", "0-000-000-X", "0-000-000", "0{7,8}X", "00-000-000"),
        "12.345.678-9",
        (
            "rg", "r g", "numero do rg", "registro geral", "carteira de identidade", "cedula de identidade",
            "documento de identidade", "identidade", "identity card", "id card",
        ),
        "Lei 7.116/1983",
        region="BR", check=_rg,
    ),
    Number(
        "BR_CNH",
        "Brazilian driving licence number (CNH)",
        ("00000000000", "000000000-00", "000-000-000-00"),
        "69044271146",
        (
            "cnh", "c n h", "numero da cnh", "registro da cnh", "carteira de habilitacao",
            "carteira de motorista", "carteira nacional de habilitacao", "habilitacao",
            "carta de motorista", "driving licence", "driving license", "driver license", "drivers license",
            "driver s license",
        ),
        "SENATRAN, Registro Nacional de Carteiras de Habilitação (RENACH)",
        region="BR", check=_cnh, checksum="two digits, mod 11", strength=2,
    ),
    Number(
        "BR_PIS",
        "Brazilian number of a worker (PIS, PASEP, NIS, NIT)",
        ("000-00000-00-0", "000-0000-000-0", "0000000000-0"),
        "120.12132.66-0",
        (
            "pis", "pasep", "pis pasep", "nis", "nit", "pis nit", "numero do pis", "numero do nis",
            "inscricao do trabalhador", "carteira de trabalho",
        ),
        "Caixa Econômica Federal, Cadastro PIS",
        region="BR", check=_pis, checksum="mod 11", strength=1,
    ),
    Number(
        "BR_TITULO_ELEITOR",
        "Brazilian voter number (título de eleitor)",
        ("0000-0000-0000", "00000000-00-00", "00000000-0000"),
        "0043 5687 0906",
        (
            "titulo de eleitor", "titulo eleitor", "titulo eleitoral", "titulo do eleitor",
            "numero do titulo", "inscricao eleitoral", "e titulo", "voter id", "voter registration",
        ),
        "Resolução TSE 21.538/2003, art. 12",
        region="BR", check=_voter, checksum="two digits, mod 11", strength=3,
    ),
    # "placa" alone is no cue: "placa de vídeo RTX 3080" is a graphics card.
    Number(
        "BR_LICENSE_PLATE",
        "Brazilian vehicle registration plate, Mercosul or older",
        ("AAA-0000", "AAA0A00", "AAA-0A00"),
        "ABC1D23",
        (
            "placa do carro", "placa do veiculo", "placa do meu carro", "placa da moto",
            "placa do automovel", "placa mercosul", "minha placa", "placa numero", "carro de placa",
            "carro placa", "veiculo placa", "veiculo de placa", "placas", "placa", "emplacado", "license plate", "licence plate",
            "number plate",
        ),
        "Resolução CONTRAN 969/2022",
        region="BR",
    ),
    Number(
        "BR_CEP",
        "Brazilian postcode (CEP)",
        ("00000-000", "00-000-000"),
        "01001-000",
        ("cep", "codigo postal", "codigo de enderecamento postal", "postal code", "zip code"),
        "Correios, Código de Endereçamento Postal",
        region="BR", default=False,
    ),
)  # fmt: skip
