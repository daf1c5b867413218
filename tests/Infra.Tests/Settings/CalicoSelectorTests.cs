using CalicoAci.Infra.Settings.Calico;

namespace CalicoAci.Infra.Tests.Settings;

public sealed class CalicoSelectorTests
{
    [TestCase("all()")]
    [TestCase("global( )")]
    [TestCase("has(team)")]
    [TestCase("!has(example.com/team)")]
    [TestCase("team == 'red'")]
    [TestCase("team==\"it's\"")]
    [TestCase("team != 'red' && (tier == 'a' || tier == 'b')")]
    [TestCase("team in {'red', 'blue'} || team not in { 'green' }")]
    [TestCase("team contains 'r' && team starts with 're' && team ends with 'd'")]
    [TestCase("projectcalico.org/name == 'red'")]
    [TestCase("  ( ! ( has(a) ) ) ")]
    [TestCase("inside == 'x' && nothing == 'y' && has(hash)")]
    public void Understands(string selector) => Assert.That(CalicoSelector.FirstError(selector), Is.Null);

    [TestCase("team = 'x", 6)]
    [TestCase("team == 'x", 9)]
    [TestCase("", 1)]
    [TestCase("   ", 4)]
    [TestCase("team", 5)]
    [TestCase("team == red", 9)]
    [TestCase("team == 'red' and x == 'y'", 15)]
    [TestCase("team == 'red' &&", 17)]
    [TestCase("(team == 'red'", 15)]
    [TestCase("team == 'red')", 14)]
    [TestCase("team in {'a' 'b'}", 14)]
    [TestCase("team in {'a',}", 14)]
    [TestCase("team in 'a'", 9)]
    [TestCase("has()", 5)]
    [TestCase("has(a b)", 7)]
    [TestCase("team not 'a'", 6)]
    public void TellsWhereASelectorIsBroken(string selector, int character) => Assert.That(CalicoSelector.FirstError(selector), Is.EqualTo(character));
}
