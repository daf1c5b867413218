using CalicoAci.Engine.Secrets;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.Secrets;

/// <summary>The vectors were made with another implementation of PBKDF2 and AES-GCM.</summary>
internal sealed class PassphraseSecretsTests
{
    [Test]
    public void DecryptsWithTheRightPassphrase()
    {
        using PassphraseSecrets secrets = PassphraseSecrets.Open(StackFolder.Salt, StackFolder.Passphrase)!;

        Assert.That(secrets.Decrypt(StackFolder.Password), Is.EqualTo("swordfish-1234"));
        Assert.That(secrets.Decrypt("v1:CwsLCwsLCwsLCwsL:HADFytUr2DC6FlRE3tSwJkMfxAPazqeJrdcOxu9i8X4="), Is.EqualTo("nested-secret-ü"));
    }

    [Test]
    public void RefusesAWrongPassphrase() => Assert.That(PassphraseSecrets.Open(StackFolder.Salt, "battery staple"), Is.Null);

    [TestCase("v1:CQkJCQkJCQkJCQkJ:om68uGimwRHhzN4GSlOaiPCprTmm8qWxxaZxnptP")]
    [TestCase("v2:CQkJCQkJCQkJCQkJ:om68uGimwRHhzN4GSlOaiPCprTmm8qWxxaZxnptO")]
    [TestCase("v1:CQkJ:om68uGimwRHhzN4GSlOaiPCprTmm8qWxxaZxnptO")]
    [TestCase("v1:CQkJCQkJCQkJCQkJ:om68")]
    [TestCase("no ciphertext")]
    public void GivesNothingForDamagedText(string ciphertext)
    {
        using PassphraseSecrets secrets = PassphraseSecrets.Open(StackFolder.Salt, StackFolder.Passphrase)!;

        Assert.That(secrets.Decrypt(ciphertext), Is.Null);
    }

    [TestCase("v2:AQIDBAUGBwg=:v1:BwcHBwcHBwcHBwcH:jFuXq4bZfYLA/aNThmrHehXbSOszHA==")]
    [TestCase("salt")]
    [TestCase("v1:no base64!:v1:a:b")]
    public void RefusesADamagedSalt(string salt) =>
        Assert.That(() => PassphraseSecrets.Open(salt, StackFolder.Passphrase), Throws.TypeOf<FormatException>());
}
