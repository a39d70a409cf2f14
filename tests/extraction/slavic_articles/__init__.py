"""Whole articles of our own in agency style, and all that each of them claims."""

from typing import NamedTuple


class Whole(NamedTuple):
    """An article and what it claims.

    Attributes:
        name: of the file beside this one.
        on: the day of publication.
        claims: place, action, extent, stance, controller, the claimant's party or `-`,
            and the day on which it was said, or `..` before a day that is only a bound.
    """

    name: str
    on: str
    claims: tuple[str, ...]


ARTICLES = [
    Whole(
        "ru-kupiansk",
        "2025-11-21",
        (
            "Kupiansk captures full asserts russia russia 2025-11-20",
            "Kupiansk captures full denies russia ukraine ..2025-11-21",
            "Vovchansk controls most asserts russia russia 2025-11-20",
            "Kupiansk controls full asserts ukraine ukraine ..2025-11-21",
            "Vovchansk controls full denies russia ukraine ..2025-11-21",
            "Kupiansk holds part reports russia - ..2025-11-21",
            "Kupiansk captures full reports russia - ..2025-11-21",
        ),
    ),
    Whole(
        "ru-darfur",
        "2025-10-28",
        (
            "El Fasher captures full asserts rsf rsf 2025-10-27",
            "El Fasher captures full asserts rsf rsf ..2025-10-28",
            "El Fasher withdraws none concedes sudan sudan 2025-10-27",
            "Khartoum retakes full reports sudan - ..2025-10-28",
        ),
    ),
    Whole(
        "ru-aleppo",
        "2024-11-30",
        (
            "Aleppo enters contested reports syria-opposition - ..2024-11-30",
            "Aleppo enters contested reports syria-opposition sohr ..2024-11-30",
            "Aleppo captures most reports syria-opposition sohr ..2024-11-30",
            "Aleppo enters part concedes hts syria-government 2024-11-30",
            "Aleppo withdraws none concedes syria-government syria-government"
            " 2024-11-30",
            "аэропорт withdraws none reports syria-government - ..2024-11-30",
            "Aleppo retakes full reports syria-government - ..2024-11-30",
            "Hama holds full asserts syria-government syria-government ..2024-11-30",
        ),
    ),
    Whole(
        "uk-kupiansk",
        "2025-11-21",
        (
            "Kupiansk captures full denies russia ukraine 2025-11-21",
            "Kupiansk controls full asserts ukraine ukraine 2025-11-21",
            "Kupiansk captures full asserts russia russia 2025-11-20",
            "Vovchansk captures most asserts russia russia 2025-11-20",
            "Vovchansk captures full denies russia ukraine ..2025-11-21",
            "Vovchansk holds part asserts ukraine ukraine ..2025-11-21",
            "Kupiansk enters part concedes russia ukraine ..2025-11-21",
            "Petropavlivka captures full reports russia - ..2025-11-21",
            "Kupiansk advances contested reports russia - ..2025-11-21",
        ),
    ),
    Whole(
        "uk-kherson",
        "2022-11-12",
        (
            "Kherson enters contested reports ukraine - ..2022-11-12",
            "Kherson captures full asserts ukraine ukraine 2022-11-11",
            "Kherson enters contested asserts ukraine ukraine 2022-11-11",
            "Kherson withdraws none concedes russia russia ..2022-11-12",
            "Kherson Oblast captures part asserts ukraine ukraine ..2022-11-12",
            "Snihurivka captures full asserts ukraine ukraine 2022-11-11",
            "Kherson captures full reports russia - ..2022-11-12",
        ),
    ),
    Whole(
        "uk-frontline",
        "2025-11-20",
        (
            "Kotlyne captures full reports russia - ..2025-11-20",
            "Udachne retakes full reports ukraine - ..2025-11-20",
            "Kotlyne captures full reports russia - 2025-11-19",
            "Pokrovsk advances contested reports russia - 2025-11-19",
            "Udachne captures full reports ukraine - ..2025-11-20",
            "Udachne captures full reports ukraine - 2025-11-20",
            "Myrnohrad holds full asserts ukraine ukraine ..2025-11-20",
            "Myrnohrad encircles encircled denies russia ukraine ..2025-11-20",
            "Novoekonomichne captures full asserts russia russia 2025-11-19",
            "Novoekonomichne captures full denies russia ukraine ..2025-11-20",
        ),
    ),
]
