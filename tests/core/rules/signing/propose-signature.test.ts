import { describe, expect, it } from 'vitest';
import { proposeSignature } from '../../../../core/rules/signing/propose-signature.ts';

const head = {
  personId: 'a',
  fullName: 'Nguyễn An',
  title: 'Trưởng ban',
  rank: 'head',
  isActing: false,
} as const;
const deputy = {
  personId: 'b',
  fullName: 'Vũ Bình',
  title: 'Phó Trưởng ban',
  rank: 'deputy',
  isActing: false,
} as const;
const signers = [head, deputy];
const direct = { authority: 'direct', authorityName: '' } as const;

describe('who signs, and how', () => {
  it('lets the head of a commission sign directly', () => {
    expect(proposeSignature(head, signers, { authority: 'for-head', authorityName: 'TRƯỞNG BAN' })).toEqual({
      signerId: 'a',
      signerName: 'Nguyễn An',
      signerPosition: 'TRƯỞNG BAN',
      authority: 'direct',
      authorityName: '',
    });
  });

  it('lets a deputy sign K/T the head', () => {
    expect(proposeSignature(deputy, signers, direct)).toMatchObject({
      signerPosition: 'PHÓ TRƯỞNG BAN',
      authority: 'for-head',
      authorityName: 'TRƯỞNG BAN',
    });
  });

  it('lets an acting head sign with Q.', () => {
    expect(proposeSignature({ ...head, isActing: true }, signers, direct)).toMatchObject({
      authority: 'acting',
      authorityName: 'TRƯỞNG BAN',
    });
  });

  it('keeps what an authorised signer signs for', () => {
    const header = { authority: 'by-authorisation', authorityName: 'BAN THƯỜNG VỤ' } as const;
    expect(proposeSignature(head, signers, header)).toMatchObject({ ...header, signerId: 'a' });
  });

  it('keeps T/M of a collective body, whoever of it signs', () => {
    const header = { authority: 'on-behalf', authorityName: 'BAN THƯỜNG VỤ' } as const;
    expect(proposeSignature(deputy, signers, header)).toMatchObject({ ...header, signerName: 'Vũ Bình' });
  });
});
