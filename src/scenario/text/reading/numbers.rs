//! Numbers as written, made exact.

use rust_decimal::Decimal;

/// Why a number cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is no decimal number: `0x1F`, `5kr`.
    NoNumber,
    /// It has more digits than an exact decimal holds (28).
    TooPrecise,
}

/// The exact value of a number: digits, `_` between them, a point, a sign, and an exponent if the value stays exact.
pub(super) fn exact(written: &str) -> Result<Decimal, Fault> {
    let digits: String = written.chars().filter(|char| *char != '_').collect();
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        None => (digits.as_str(), 0),
        Some((mantissa, exponent)) => (mantissa, exponent.parse().map_err(|_| Fault::NoNumber)?),
    };
    let is_digit = |char: char| char.is_ascii_digit() || matches!(char, '.' | '+' | '-');
    if !mantissa.chars().all(is_digit) || !mantissa.contains(|char: char| char.is_ascii_digit()) {
        return Err(Fault::NoNumber);
    }
    let value = Decimal::from_str_exact(mantissa).map_err(|_| Fault::TooPrecise)?;
    let value = shifted(value.normalize(), exponent).ok_or(Fault::TooPrecise)?;
    Ok(if value.is_zero() { Decimal::ZERO } else { value })
}

/// `value` · 10^`exponent`, or `None` where it does not stay exact.
fn shifted(value: Decimal, exponent: i32) -> Option<Decimal> {
    if value.is_zero() {
        return Some(value);
    }
    let scale = i32::try_from(value.scale()).ok()?.checked_sub(exponent)?;
    if let Ok(scale) = u32::try_from(scale) {
        let mut value = value;
        value.set_scale(scale).ok()?;
        return Some(value);
    }
    let factor = 10_i128.checked_pow(scale.unsigned_abs())?;
    Decimal::try_from_i128_with_scale(value.mantissa().checked_mul(factor)?, 0).ok()
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::{Fault, exact};

    #[test]
    fn numbers_are_exact_as_written() {
        let cases = [
            ("149_000", dec!(149_000)),
            ("149_000.10", dec!(149_000.1)),
            ("-0.5", dec!(-0.5)),
            ("+7", dec!(7)),
            (".5", dec!(0.5)),
            ("1.", dec!(1)),
            ("1e3", dec!(1000)),
            ("1.25e1", dec!(12.5)),
            ("15e-3", dec!(0.015)),
            ("-0", dec!(0)),
            ("0e99", dec!(0)),
            ("33.333333333333333333", dec!(33.333333333333333333)),
        ];
        for (written, expected) in cases {
            assert_eq!(exact(written), Ok(expected), "{written}");
        }
    }

    #[test]
    fn numbers_that_cannot_be_exact_are_refused() {
        for written in ["0.12345678901234567890123456789", "99999999999999999999999999999999", "1e30", "1e-29", "1e999"]
        {
            assert_eq!(exact(written), Err(Fault::TooPrecise), "{written}");
        }
        for written in ["0x1F", "5kr", "1e", "-.", "1u8", "1e99999999999"] {
            assert_eq!(exact(written), Err(Fault::NoNumber), "{written}");
        }
    }
}
